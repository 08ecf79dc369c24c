bad-letter = Nutaarsiassat qeqertanit: ðaassuma
bad-decomposed = Sapaammi ammavoq: åmma
bad-attribute = Sapaammi ammavoq: åmma
    .title = Nutaarsiassat qeqertanit: ðaassuma
bad-variant = { $count ->
    [one] Nutaarsiassat qeqertanit: åjuk æ
   *[other] Nutaarsiassat qeqertanit: ðaassuma
 }
-bad-term = Nutaarsiassat qeqertanit: ðaassuma
good-own-letters = Nutaarsiassat qeqertanit: åjuk æ
good-composed = Sapaammi ammavoq: åmma
good-name-of-the-source = Þórður, Łucja, Ćosić
good-name-in-another-case = Łucja
good-address = https://example.org/ǫ
good-other-script = «Известия» Ω
good-signs = 5 × 4 ÷ 2, 10 µm, § 5, €
