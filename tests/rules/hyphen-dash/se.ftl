bad-hyphen = Sullot - mearra
bad-two-hyphens = Sullot -- mearra
bad-at-a-placeable = { $name } - mearra
bad-attribute = Sullot
    .title = Sullot - mearra
bad-variant = { $count ->
    [one] Sullot
   *[other] Sullot - mearra
 }
good-dash = Sullot – mearra
good-compound = Sullot-mearra
good-minus = Sullot: 5 - 3
good-tag = <a title="Sullot - mearra">mearra</a>
good-line = Sullot
    - mearra
good-source-has-it = Sullot - mearra
