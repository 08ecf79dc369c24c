bad-letter = Nyheter fra øyene og skjærgårðen
bad-decomposed = Åpent på søndag
bad-attribute = Åpent på søndag
    .title = Nyheter fra øyene og skjærgårðen
bad-variant = { $count ->
    [one] Nyheter fra øyene, også på kafeen
   *[other] Nyheter fra øyene og skjærgårðen
 }
-bad-term = Nyheter fra øyene og skjærgårðen
good-own-letters = Nyheter fra øyene, også på kafeen
good-composed = Åpent på søndag
good-name-of-the-source = Þórður, Łucja, Ćosić
good-name-in-another-case = Łucja
good-address = https://example.org/ǫ
good-other-script = «Известия» Ω
good-signs = 5 × 4 ÷ 2, 10 µm, § 5, €
