good-plural = { $n ->
    [zero] { $n } dienu
    [one] { $n } diena
   *[other] { $n } dienas
}
bad-plural = { $n ->
    [zero] { $n } dienu
    [one] { $n } diena
    [two] { $n } dienas
   *[other] { $n } dienas
}
