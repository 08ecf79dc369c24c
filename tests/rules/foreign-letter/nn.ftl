bad-letter = Nyhende frå øyane og skjergårðen
bad-decomposed = Ope på søndag: åtte
bad-attribute = Ope på søndag: åtte
    .title = Nyhende frå øyane og skjergårðen
bad-variant = { $count ->
    [one] Nyhende frå øyane, òg på kafeen
   *[other] Nyhende frå øyane og skjergårðen
 }
-bad-term = Nyhende frå øyane og skjergårðen
good-own-letters = Nyhende frå øyane, òg på kafeen
good-composed = Ope på søndag: åtte
good-name-of-the-source = Þórður, Łucja, Ćosić
good-name-in-another-case = Łucja
good-address = https://example.org/ǫ
good-other-script = «Известия» Ω
good-signs = 5 × 4 ÷ 2, 10 µm, § 5, €
