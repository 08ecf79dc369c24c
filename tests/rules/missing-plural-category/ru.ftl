bad-plural = { $n ->
    [one] { $n } день
   *[other] { $n } дней
}
good-default = { $n ->
    [one] { $n } день
    [few] { $n } дня
   *[many] { $n } дней
}
good-many-by-default = { $n ->
    [one] { $n } день
    [few] { $n } дня
   *[other] { $n } дней
}
