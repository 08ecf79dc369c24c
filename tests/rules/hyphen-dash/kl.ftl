bad-hyphen = Qeqertat - imaq
bad-two-hyphens = Qeqertat -- imaq
bad-at-a-placeable = { $name } - imaq
bad-attribute = Qeqertat
    .title = Qeqertat - imaq
bad-variant = { $count ->
    [one] Qeqertat
   *[other] Qeqertat - imaq
 }
good-dash = Qeqertat – imaq
good-compound = Qeqertat-imaq
good-minus = Qeqertat: 5 - 3
good-tag = <a title="Qeqertat - imaq">imaq</a>
good-line = Qeqertat
    - imaq
good-source-has-it = Qeqertat - imaq
