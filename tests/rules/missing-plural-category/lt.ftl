-office = Biuras
    .number = one
bad-plural = { $n ->
    [one] { $n } diena
   *[other] { $n } dienų
}
good-decimals-of-counts = Dienos
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
bad-decimals = { $n ->
    [one] { NUMBER($n, minimumFractionDigits: 1) } valanda
    [few] { NUMBER($n, minimumFractionDigits: 1) } valandos
   *[other] { NUMBER($n, minimumFractionDigits: 1) } valandų
}
good-copy = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
good-abbreviation = { $n ->
    [one] 1 min.
   *[other] { $n } min.
}
bad-numbers-alone = { $days ->
    [1] Liko { $days } diena
   *[other] Liko { $days } dienų
 }
bad-no-choice = Liko { $days } dienų
bad-one-without-number = { $days ->
    [one] Liko viena diena
    [few] Liko { $days } dienos
   *[other] Liko { $days } dienų
 }
good-number-behind = Liko dienų: { $days }
good-one-beside-number = { $days ->
    [1] Liko viena diena
    [one] Liko { $days } diena
    [few] Liko { $days } dienos
   *[other] Liko { $days } dienų
 }
