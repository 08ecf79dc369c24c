good-plural = { $n ->
    [one] { $n } diena
    [few] { $n } dienos
    [many] { $n } dienos
   *[other] { $n } dienų
}
