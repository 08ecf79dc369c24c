bad-transliterated = News from the region
bad-english-of-before = Register for the forum
bad-attribute = Search
    .title = Search the site
bad-greek = Culture in Athens
bad-cyrillic = Riga
bad-cyrillic-single-letter = News and events
bad-chinese = Home
bad-hebrew-in-a-variant = { $count ->
    [one] One seat
   *[other] { $count } seats
 }
good-translated = News from the region
good-brand-names = Firefox Monitor Premium
good-brand-in-a-reference = { -brand-name-firefox-nightly }
good-one-word = Newsletter
good-address = Write to us
good-tags = <strong class="first second">{ $name }</strong>
good-capitals = Video and audio formats
good-symbols = Resistance in ohms
good-source-has-it = Привет means hello
good-accents = Café in Zürich
good-nothing-but-a-number = { $year }
