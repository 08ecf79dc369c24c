bad-verb = Forummet finder finder sted i Vilnius
bad-preposition = i i regionen
bad-other-case = På på stedet
bad-over-a-line =
    Nyheder om kultur
    kultur
bad-at-the-end = Se det her her.
bad-in-quotes = Ordet ”her her”
bad-attribute = Søg
    .title = Søg på på webstedet
bad-variant = { $count ->
    [one] Én ledig ledig plads
   *[other] { $count } ledige pladser
 }
bad-beside-a-placeable = { $name } er er her
good-once = Forummet finder sted i Vilnius
good-sentence = Han gik. Gik det godt?
good-hyphen = lidt -lidt
good-clauses = hvad er det det handler om
good-digits = 2 2 gange
good-placeables = { $a } { $a } { $a }
good-over-a-tag = en <b>en</b> en
good-inside-a-tag = <a class="knap knap">Her</a>
good-longer-word = i ind indre
good-apostrophe = os os’ os's
good-source-doubles-it = Bora Bora og Duran Duran
