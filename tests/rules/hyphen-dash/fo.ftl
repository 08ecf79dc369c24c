bad-hyphen = Oyggjarnar - havið
bad-two-hyphens = Oyggjarnar -- havið
bad-at-a-placeable = { $name } - havið
bad-attribute = Oyggjarnar
    .title = Oyggjarnar - havið
bad-variant = { $count ->
    [one] Oyggjarnar
   *[other] Oyggjarnar - havið
 }
good-dash = Oyggjarnar – havið
good-compound = Oyggjarnar-havið
good-minus = Oyggjarnar: 5 - 3
good-tag = <a title="Oyggjarnar - havið">havið</a>
good-line = Oyggjarnar
    - havið
good-source-has-it = Oyggjarnar - havið
