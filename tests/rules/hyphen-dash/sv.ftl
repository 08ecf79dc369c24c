bad-hyphen = Öarna - havet
bad-two-hyphens = Öarna -- havet
bad-at-a-placeable = { $name } - havet
bad-attribute = Öarna
    .title = Öarna - havet
bad-variant = { $count ->
    [one] Öarna
   *[other] Öarna - havet
 }
good-dash = Öarna – havet
good-compound = Öarna-havet
good-minus = Öarna: 5 - 3
good-tag = <a title="Öarna - havet">havet</a>
good-line = Öarna
    - havet
good-source-has-it = Öarna - havet
