bad-hyphen = Øyane - havet
bad-two-hyphens = Øyane -- havet
bad-at-a-placeable = { $name } - havet
bad-attribute = Øyane
    .title = Øyane - havet
bad-variant = { $count ->
    [one] Øyane
   *[other] Øyane - havet
 }
good-dash = Øyane – havet
good-compound = Øyane-havet
good-minus = Øyane: 5 - 3
good-tag = <a title="Øyane - havet">havet</a>
good-line = Øyane
    - havet
good-source-has-it = Øyane - havet
