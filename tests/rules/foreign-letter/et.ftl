bad-letter = Uudised saartelt: ðhtul
bad-decomposed = Avatud pühapäeval: õ
bad-attribute = Avatud pühapäeval: õ
    .title = Uudised saartelt: ðhtul
bad-variant = { $count ->
    [one] Uudised saartelt: žürii, õhtu, šokolaad
   *[other] Uudised saartelt: ðhtul
 }
-bad-term = Uudised saartelt: ðhtul
good-own-letters = Uudised saartelt: žürii, õhtu, šokolaad
good-composed = Avatud pühapäeval: õ
good-name-of-the-source = Þórður, Łucja, Ćosić
good-name-in-another-case = Łucja
good-address = https://example.org/ǫ
good-other-script = «Известия» Ω
good-signs = 5 × 4 ÷ 2, 10 µm, § 5, €
