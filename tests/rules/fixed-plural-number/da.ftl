good-one = x
good-variable = { $n ->
    [one] 1 nyhed
   *[other] { $n } nyheder
}
