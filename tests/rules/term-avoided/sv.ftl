-newsletter = nyhetsbrev
    .forms = nyhetsbrevet
    .avoid =
        newsletter
        bulletin, utskick
    .note = ”Utskick” är allt som skickas.
-portal = ansökningsportal
    .avoid = portal
-email = e-post
    .avoid = e-mail
-it = IT
    .avoid = EDV
-office = kontoret
    .avoid = Kontoret
bad-words = Läs vårt utskick
bad-inflected = Läs våra utskicken
bad-elsewhere = Läs bulletinen
bad-attribute =
    .title = Newsletter
bad-variant = { $count ->
    [one] Ett utskick
   *[other] { $count } nyhetsbrev
}
bad-portal = På portalen
bad-capitals = Se Kontoret
bad-abbreviation = Fråga EDV
good-own = Läs nyhetsbreven
good-reference = Läs vårt { -newsletter }
good-part-of-term = På ansökningsportalen
good-part-of-word = Portabla porträtt, portalfigurer
good-other-sign = En e mail
good-capitals = Se kontoret
good-abbreviation = En edv
good-code = Läs <a href="https://example.org/portal">detta</a>
-good-term = Portal
