bad-plural = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
bad-number = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
bad-function = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
good-plural = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
good-number = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
good-other-only = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
good-default = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
good-none = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
good-attribute = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
good-text = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
good-decimals-of-counts = Days
    .title = { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
good-enumeration = { $side ->
    [one] One side
    [two] Two sides
   *[both] Both
}
good-words = { $n ->
    [one] Day
    [past] Past
   *[other] Days
}
bad-ordinal = { NUMBER($n, type: "ordinal") ->
    [one] { $n }st
    [two] { $n }nd
    [few] { $n }rd
   *[other] { $n }th
}
-good-grammar = day
-bad-term = day
-office = Office
bad-decimals = { $n ->
    [one] { NUMBER($n, minimumFractionDigits: 1) } hour
   *[other] { NUMBER($n, minimumFractionDigits: 1) } hours
}
good-copy = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
good-abbreviation = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
good-many-by-default = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
bad-numbers-alone = { $days ->
    [one] { $days } day left
   *[other] { $days } days left
 }
bad-no-choice = { $days ->
    [one] { $days } day left
   *[other] { $days } days left
 }
bad-one-without-number = { $days ->
    [one] One day left
   *[other] { $days } days left
 }
good-number-behind = { $days ->
    [one] { $days } day left
   *[other] { $days } days left
 }
good-one-beside-number = { $days ->
    [one] One day left
   *[other] { $days } days left
 }
