bad-hyphen = Saared - meri
bad-two-hyphens = Saared -- meri
bad-at-a-placeable = { $name } - meri
bad-attribute = Saared
    .title = Saared - meri
bad-variant = { $count ->
    [one] Saared
   *[other] Saared - meri
 }
good-dash = Saared – meri
good-compound = Saared-meri
good-minus = Saared: 5 - 3
good-tag = <a title="Saared - meri">meri</a>
good-line = Saared
    - meri
good-source-has-it = Saared - meri
