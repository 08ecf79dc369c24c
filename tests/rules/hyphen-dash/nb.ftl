bad-hyphen = Øyene - havet
bad-two-hyphens = Øyene -- havet
bad-at-a-placeable = { $name } - havet
bad-attribute = Øyene
    .title = Øyene - havet
bad-variant = { $count ->
    [one] Øyene
   *[other] Øyene - havet
 }
good-dash = Øyene – havet
good-compound = Øyene-havet
good-minus = Øyene: 5 - 3
good-tag = <a title="Øyene - havet">havet</a>
good-line = Øyene
    - havet
good-source-has-it = Øyene - havet
