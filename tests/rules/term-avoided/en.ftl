-newsletter = newsletter
-portal = application portal
-email = email
    .avoid = mail
-it = IT
-office = Office
bad-words = Read our newsletter
bad-inflected = Read our newsletter
bad-elsewhere = Read the bulletin
bad-attribute =
    .title = Newsletter
bad-variant = { $count ->
    [one] One newsletter
   *[other] { $count } newsletters
}
bad-portal = On the portal
bad-capitals = See the Office
bad-abbreviation = Ask the EDV
good-own = Read our newsletter
good-reference = Read our { -newsletter }
good-part-of-term = On the application portal
good-part-of-word = Portability of portraits
good-other-sign = An e mail
good-capitals = See the office
good-abbreviation = An edv
good-code = Read <a href="https://example.org/portal">this</a>
-good-term = Portal
