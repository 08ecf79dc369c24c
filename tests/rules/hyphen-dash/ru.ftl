bad-hyphen = Острова - море
bad-two-hyphens = Острова -- море
bad-at-a-placeable = { $name } - море
bad-attribute = Острова
    .title = Острова - море
bad-variant = { $count ->
    [one] Острова
   *[other] Острова - море
 }
good-dash = Острова — море
good-compound = Острова-море
good-minus = Острова: 5 - 3
good-tag = <a title="Острова - море">море</a>
good-line = Острова
    - море
good-source-has-it = Острова - море
