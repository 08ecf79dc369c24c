-newsletter = newsletter
    .note = The weekly letter.
-council = Nordic Council
-ministers = Nordic Council of Ministers
-office = { $style ->
    [short] Office
   *[full] Nordic-Baltic Office
}
-prize = { $year } Prize
-only-english = reading list
-it = IT
-monitor = Monitor
bad-words = Read our newsletter
bad-reference = Read our { -newsletter }
bad-plural = All newsletters
bad-longer = The Nordic Council of Ministers pays
bad-attribute =
    .title = Newsletter
bad-variants = { $count ->
    [one] One newsletter
   *[other] { $count } newsletters
}
good-reference = Read our newsletter
good-form = Read our newsletter
good-inflected = Subscribers of the newsletter
good-listed = Old newsletters
good-compound = The newsletter archive
good-case-of-reference = Read our { -newsletter }
good-longer = The Nordic Council of Ministers pays
good-not-named = Letters about the news, the councils and office hours
good-open = The { -prize(year: "2015") }
good-only-english = The reading list
good-part-of-name = Open the Network Monitor: it works
good-small = The nordic council of the town
good-selector = { -office.gender ->
   *[x] Hello
}
good-untranslated = newsletter@example.org
-good-term = Archive of the newsletter
