bad-count = { $n ->
    [one] One
   *[other] Many
}
