bad-letter = Naujienos iš sală: Žiežmariai
bad-decomposed = Dirbame sekmadienį: ė
bad-attribute = Dirbame sekmadienį: ė
    .title = Naujienos iš sală: Žiežmariai
bad-variant = { $count ->
    [one] Naujienos iš salų: Žiežmariai, ąžuolas, ėjo
   *[other] Naujienos iš sală: Žiežmariai
 }
-bad-term = Naujienos iš sală: Žiežmariai
good-own-letters = Naujienos iš salų: Žiežmariai, ąžuolas, ėjo
good-composed = Dirbame sekmadienį: ė
good-name-of-the-source = Þórður, Łucja, Ćosić
good-name-in-another-case = Łucja
good-address = https://example.org/ǫ
good-other-script = «Известия» Ω
good-signs = 5 × 4 ÷ 2, 10 µm, § 5, €
