good-plural = { $n ->
    [one] { $n } beaivi
    [two] { $n } beaivvi
   *[other] { $n } beaivvi
}
