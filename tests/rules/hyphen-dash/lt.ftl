bad-hyphen = Salos - jūra
bad-two-hyphens = Salos -- jūra
bad-at-a-placeable = { $name } - jūra
bad-attribute = Salos
    .title = Salos - jūra
bad-variant = { $count ->
    [one] Salos
   *[other] Salos - jūra
 }
good-dash = Salos – jūra
good-compound = Salos-jūra
good-minus = Salos: 5 - 3
good-tag = <a title="Salos - jūra">jūra</a>
good-line = Salos
    - jūra
good-source-has-it = Salos - jūra
