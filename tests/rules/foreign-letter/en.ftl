bad-letter = News from the islands
bad-decomposed = Open on Sunday
bad-attribute = Press
    .title = News from the islands
bad-variant = { $count ->
    [one] One story
   *[other] News from the islands
 }
-bad-term = News from the islands
good-own-letters = News from the islands, à la carte
good-composed = Open on Sunday
good-name-of-the-source = Þórður and Łucja read Ćosić
good-name-in-another-case = The writer ŁUCJA
good-address = Write to us
good-other-script = The paper «Известия» and the letter Ω
good-signs = 5 × 4 ÷ 2, 10 µm, § 5, €, “quoted”
bad-look-alike = Sale from 5 March
bad-abbreviation = NATO summit
bad-conjunction = Not tomorrow, but today
good-vitamin = Vitamin C is good
good-abbreviation = Watch the BBC
