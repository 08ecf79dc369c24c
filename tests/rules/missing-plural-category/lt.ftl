-office = Biuras
    .number = one
bad-plural = { $n ->
    [one] { $n } diena
   *[other] { $n } dienų
}
bad-attribute = Dienos
    .title = { $n ->
        [one] { $n } diena
        [few] { $n } dienos
       *[other] { $n } dienų
    }
bad-number = { $n ->
    [1] viena diena
    [few] { $n } dienos
    [many] { $n } dienos
   *[other] { $n } dienų
}
bad-function = { NUMBER($n, maximumFractionDigits: 1) ->
    [one] { $n } diena
   *[other] { $n } dienų
}
good-plural = { $n ->
    [one] { $n } diena
    [few] { $n } dienos
    [many] { $n } dienos
   *[other] { $n } dienų
}
good-default = { $n ->
    [one] { $n } diena
    [few] { $n } dienos
   *[many] { $n } dienos
}
good-other-only = { $n ->
   *[other] Dienų: { $n }
}
good-number = { $n ->
    [1] viena diena
   *[other] Dienų: { $n }
}
good-none = Dienų: { $n }
good-enumeration = { $side ->
    [one] Viena pusė
   *[both] Abi pusės
}
good-attribute = { -office.number ->
    [one] Biuras
   *[other] Biurai
} – { $n }
good-words = { $n ->
    [one] Diena
    [past] Praėjo
   *[other] Dienos
}
good-text = { "one" ->
    [one] { $n } d.
   *[other] { $n } d.
}
-good-grammar = { $number ->
   *[one] diena
    [other] dienos
}
-bad-term = { $count ->
    [one] diena
   *[other] dienos
}
