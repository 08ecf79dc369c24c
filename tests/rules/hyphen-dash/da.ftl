bad-hyphen = Øerne - havet
bad-two-hyphens = Øerne -- havet
bad-at-a-placeable = { $name } - havet
bad-attribute = Øerne
    .title = Øerne - havet
bad-variant = { $count ->
    [one] Øerne
   *[other] Øerne - havet
 }
good-dash = Øerne – havet
good-compound = Øerne-havet
good-minus = Øerne: 5 - 3
good-tag = <a title="Øerne - havet">havet</a>
good-line = Øerne
    - havet
good-source-has-it = Øerne - havet
