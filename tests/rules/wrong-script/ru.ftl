bad-transliterated = Novosti regiona
bad-english-of-before = Sign up for our meeting
bad-attribute = Поиск
    .title = Poisk po saytu
bad-greek = Культура Αθήνα
good-translated = Новости региона
good-brand-names = Firefox Monitor Premium
good-brand-in-a-reference = Firefox Nightly
good-one-word = Newsletter
good-address = info@example.org, https://example.org/ru/write/us
good-tags = <em class="first second third">{ $name }</em>
good-capitals = WEBM, OGG, MP3, FLAC
good-symbols = Сопротивление: 5 Ω
good-nothing-but-a-number = { $year } / II
