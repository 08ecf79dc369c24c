bad-letter = Uutisia saarilta ja pähkinǫitä
bad-decomposed = Avoinna myös sunnuntaina: äiti
bad-attribute = Avoinna myös sunnuntaina: äiti
    .title = Uutisia saarilta ja pähkinǫitä
bad-variant = { $count ->
    [one] Uutisia saarilta: Šakki ja pähkinät
   *[other] Uutisia saarilta ja pähkinǫitä
 }
-bad-term = Uutisia saarilta ja pähkinǫitä
good-own-letters = Uutisia saarilta: Šakki ja pähkinät
good-composed = Avoinna myös sunnuntaina: äiti
good-name-of-the-source = Þórður, Łucja, Ćosić
good-name-in-another-case = Łucja
good-address = https://example.org/ǫ
good-other-script = «Известия» Ω
good-signs = 5 × 4 ÷ 2, 10 µm, § 5, €
