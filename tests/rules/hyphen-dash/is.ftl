bad-hyphen = Eyjarnar - hafið
bad-two-hyphens = Eyjarnar -- hafið
bad-at-a-placeable = { $name } - hafið
bad-attribute = Eyjarnar
    .title = Eyjarnar - hafið
bad-variant = { $count ->
    [one] Eyjarnar
   *[other] Eyjarnar - hafið
 }
good-dash = Eyjarnar – hafið
good-compound = Eyjarnar-hafið
good-minus = Eyjarnar: 5 - 3
good-tag = <a title="Eyjarnar - hafið">hafið</a>
good-line = Eyjarnar
    - hafið
good-source-has-it = Eyjarnar - hafið
