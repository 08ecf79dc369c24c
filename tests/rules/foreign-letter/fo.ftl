bad-letter = Tíðindi úr Eiði og Öravík
bad-decomposed = Opið sunnudag: á
bad-attribute = Opið sunnudag: á
    .title = Tíðindi úr Eiði og Öravík
bad-variant = { $count ->
    [one] Tíðindi úr Eiði og Øravík
   *[other] Tíðindi úr Eiði og Öravík
 }
-bad-term = Tíðindi úr Eiði og Öravík
good-own-letters = Tíðindi úr Eiði og Øravík
good-composed = Opið sunnudag: á
good-name-of-the-source = Þórður, Łucja, Ćosić
good-name-in-another-case = Łucja
good-address = https://example.org/ǫ
good-other-script = «Известия» Ω
good-signs = 5 × 4 ÷ 2, 10 µm, § 5, €
