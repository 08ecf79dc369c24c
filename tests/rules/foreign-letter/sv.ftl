bad-letter = Nyheter frán öarna och skärgårðen
bad-decomposed = Öppet på söndag
bad-attribute = Öppet på söndag
    .title = Nyheter frán öarna och skärgårðen
bad-variant = { $count ->
    [one] Nyheter från öarna, à la carte på kaféet
   *[other] Nyheter frán öarna och skärgårðen
 }
-bad-term = Nyheter frán öarna och skärgårðen
good-own-letters = Nyheter från öarna, à la carte på kaféet
good-composed = Öppet på söndag
good-name-of-the-source = Þórður, Łucja, Ćosić
good-name-in-another-case = Łucja
good-address = https://example.org/ǫ
good-other-script = «Известия» Ω
good-signs = 5 × 4 ÷ 2, 10 µm, § 5, €
