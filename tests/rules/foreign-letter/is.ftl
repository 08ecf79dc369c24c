bad-letter = Fréttir úr Þingeyjarsýslu å sunnudag
bad-decomposed = Opið á sunnudögum
bad-attribute = Opið á sunnudögum
    .title = Fréttir úr Þingeyjarsýslu å sunnudag
bad-variant = { $count ->
    [one] Fréttir úr Þingeyjarsýslu, æ og ö
   *[other] Fréttir úr Þingeyjarsýslu å sunnudag
 }
-bad-term = Fréttir úr Þingeyjarsýslu å sunnudag
good-own-letters = Fréttir úr Þingeyjarsýslu, æ og ö
good-composed = Opið á sunnudögum
good-name-of-the-source = Þórður, Łucja, Ćosić
good-name-in-another-case = Łucja
good-address = https://example.org/ǫ
good-other-script = «Известия» Ω
good-signs = 5 × 4 ÷ 2, 10 µm, § 5, €
