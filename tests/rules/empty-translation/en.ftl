bad-empty = Registration has closed.
bad-blank = Registration has closed.
bad-no-break = Registration has closed.
bad-variant = { $n ->
    [one] One seat
   *[other] { $n } seats
}
bad-nested = { $n ->
    [one] One seat
   *[other] { $n } seats
}
bad-attribute = Search
    .title = Search here
bad-two = Hello
-bad-term = Office
good-source-too = { "" }
good-source-variant = { $n ->
    [0] { "" }
   *[other] { $n } seats
}
good-ending = File{ $n ->
    [one] { "" }
   *[other] s
}
good-space = { " " }and
good-variable = Hello, { $name }
-good-term = Office
    .suffix = x
