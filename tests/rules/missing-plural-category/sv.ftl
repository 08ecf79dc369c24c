bad-ordinal = { NUMBER($n, type: "ordinal") ->
    [few] { $n }:e
   *[other] { $n }:e
}
good-plural = { NUMBER($n, type: "ordinal") ->
    [one] { $n }:a
   *[other] { $n }:e
}
good-number-behind = { $days } dagar kvar
good-one-beside-number = { $days ->
    [one] En dag kvar
   *[other] { $days } dagar kvar
 }
