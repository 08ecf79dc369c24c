bad-ordinal = { NUMBER($n, type: "ordinal") ->
    [one] { $n }:a
    [two] { $n }:a
   *[other] { $n }:e
}
good-plural = { NUMBER($n, type: "ordinal") ->
    [one] { $n }:a
   *[other] { $n }:e
}
