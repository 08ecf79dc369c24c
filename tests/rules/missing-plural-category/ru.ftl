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
bad-numbers-alone = { $days ->
    [1] Остался { $days } день
   *[other] Осталось { $days } дней
 }
bad-no-choice = Осталось { $days } дней
bad-one-without-number = { $days ->
    [one] Остался один день
    [few] Осталось { $days } дня
   *[many] Осталось { $days } дней
 }
good-number-behind = Осталось дней: { $days }
good-one-beside-number = { $days ->
    [1] Остался один день
    [one] Остался { $days } день
    [few] Осталось { $days } дня
   *[many] Осталось { $days } дней
 }
