good-plural = { $n ->
    [1] okta beaivi
    [two] { $n } beaivvi
   *[other] { $n } beaivvi
}
bad-plural = { $n ->
    [two] { $n } beaivvi
   *[other] { $n } beaivvi
}
