bad-hyphen = Islands – sea
bad-two-hyphens = Islands – sea
bad-at-a-placeable = { $name } – sea
bad-attribute = Islands
    .title = Islands – sea
bad-variant = { $count ->
    [one] Islands
   *[other] Islands – sea
 }
good-dash = Islands – sea
good-compound = Islands-sea
good-minus = Islands: 5 - 3
good-tag = <a title="Islands - sea">sea</a>
good-line = Islands
    - sea
good-source-has-it = Islands - sea
