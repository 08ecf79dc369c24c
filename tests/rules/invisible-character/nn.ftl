bad-zero-width-space = Bli med ​​på å forme regionen
bad-joiner = kaf‍fi
bad-non-joiner = kon‌tor
bad-word-joiner = nordisk⁠ samarbeid
bad-byte-order-mark = Nytt denne ﻿veka
bad-control = Kontakt
bad-c1-control = Prisen
bad-tab = Namn	og adresse
bad-line-separator = Fyrste linje
bad-tag = Til󠁁skot
bad-private-use =  Telefon
bad-plane-fifteen = 󰇮 E-post
bad-soft-hyphen-at-the-end = Parlament­ medlem
bad-object = Sjå biletet ￼
bad-object-beside-a-placeable = Hei, { $name } ￼
bad-filler = Tomㅤ
bad-literal = Arrange{"\u200B"}ment
bad-attribute = Søk
    .title = Søk​ på nettstaden
bad-variant = { $count ->
    [one] Éin ​plass
   *[other] { $count } plassar
 }
good-soft-hyphen = Samarbeids­program
good-unbreakable-spaces = 10 % av 1 000 euro
good-in-the-source-too = Svært​langt​namn
good-emoji = Alle kan bli med 👩‍💻 ❤️‍🔥
good-flag = Laga i 🏴󠁧󠁢󠁳󠁣󠁴󠁿
good-placeables = { $a } og { $b }{ $c ->
   *[other] { $a }
 }
