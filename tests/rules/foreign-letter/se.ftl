bad-letter = Ođđasat sulluin: ćáhci
bad-decomposed = Rabas sotnabeaivvi: čáhci
bad-attribute = Rabas sotnabeaivvi: čáhci
    .title = Ođđasat sulluin: ćáhci
bad-variant = { $count ->
    [one] Ođđasat sulluin: čáhci, šaldi, ŋ
   *[other] Ođđasat sulluin: ćáhci
 }
-bad-term = Ođđasat sulluin: ćáhci
good-own-letters = Ođđasat sulluin: čáhci, šaldi, ŋ
good-composed = Rabas sotnabeaivvi: čáhci
good-name-of-the-source = Þórður, Łucja, Ćosić
good-name-in-another-case = Łucja
good-address = https://example.org/ǫ
good-other-script = «Известия» Ω
good-signs = 5 × 4 ÷ 2, 10 µm, § 5, €
