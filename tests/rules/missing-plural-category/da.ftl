good-plural = { $n ->
    [one] { $n } dag
   *[other] { $n } dage
}
good-number = { $n ->
    [0] ingen dage
    [1] én dag
   *[other] { $n } dage
}
good-default = { $n ->
   *[one] { $n } dag
    [other] { $n } dage
}
