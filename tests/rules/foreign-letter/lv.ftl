bad-letter = Ziņas no salām: Ķękava
bad-decomposed = Atvērts svētdien: ē
bad-attribute = Atvērts svētdien: ē
    .title = Ziņas no salām: Ķękava
bad-variant = { $count ->
    [one] Ziņas no salām: Ķekava, Ļaudona, Šķaune
   *[other] Ziņas no salām: Ķękava
 }
-bad-term = Ziņas no salām: Ķękava
good-own-letters = Ziņas no salām: Ķekava, Ļaudona, Šķaune
good-composed = Atvērts svētdien: ē
good-name-of-the-source = Þórður, Łucja, Ćosić
good-name-in-another-case = Łucja
good-address = https://example.org/ǫ
good-other-script = «Известия» Ω
good-signs = 5 × 4 ÷ 2, 10 µm, § 5, €
