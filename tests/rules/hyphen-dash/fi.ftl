bad-hyphen = Saaret - meri
bad-two-hyphens = Saaret -- meri
bad-at-a-placeable = { $name } - meri
bad-attribute = Saaret
    .title = Saaret - meri
bad-variant = { $count ->
    [one] Saaret
   *[other] Saaret - meri
 }
good-dash = Saaret – meri
good-compound = Saaret-meri
good-minus = Saaret: 5 - 3
good-tag = <a title="Saaret - meri">meri</a>
good-line = Saaret
    - meri
good-source-has-it = Saaret - meri
