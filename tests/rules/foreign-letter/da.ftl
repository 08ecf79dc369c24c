bad-letter = Nyheder fra þingvellir: vejret på øen
bad-decomposed = Åbent på søndag
bad-attribute = Åbent på søndag
    .title = Nyheder fra þingvellir: vejret på øen
bad-variant = { $count ->
    [one] Nyheder fra øerne og æblernes rige, à la carte
   *[other] Nyheder fra þingvellir: vejret på øen
 }
-bad-term = Nyheder fra þingvellir: vejret på øen
good-own-letters = Nyheder fra øerne og æblernes rige, à la carte
good-composed = Åbent på søndag
good-name-of-the-source = Þórður, Łucja, Ćosić
good-name-in-another-case = Łucja
good-address = https://example.org/ǫ
good-other-script = «Известия» Ω
good-signs = 5 × 4 ÷ 2, 10 µm, § 5, €
