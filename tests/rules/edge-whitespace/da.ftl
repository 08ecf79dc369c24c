bad-unbreakable-at-the-end = Læs mere 
bad-unbreakable-at-the-beginning =  Læs videre
bad-literal-at-the-end = Kontakt{" "}
bad-literal-at-the-beginning = {" "}Kontakt os
bad-lost-at-the-end = og
bad-lost-at-the-beginning = eller
bad-only-in-one-reading = { $count ->
    [one] Én plads 
   *[other] { $count } pladser
 }
bad-lost-in-one-reading = { $count ->
    [one] Én plads{" "}
   *[other] { $count } pladser
 }
bad-attribute = Søg
    .title = {" "}Søg på webstedet
bad-blank-alone = {" "}
good-none = Læs mere
good-both = og{" "}
good-another-kind-of-blank =  eller
good-inside = 10 procent og{" "}mere
good-in-the-middle-of-a-select = Pladser: { $count ->
    [one] {" "}en
   *[other] { $count }
 }
good-moved-out-of-the-variants = { $count ->
    [one] Én plads
   *[other] { $count } pladser
 }{" "}
good-empty-literal = {""}Arrangementer{""}
-good-term = Nordisk Råd
    .short = Rådet
