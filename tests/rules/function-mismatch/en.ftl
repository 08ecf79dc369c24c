bad-percent = { NUMBER($share, style: "percent") }
bad-date = By { DATETIME($date, month: "long") }
bad-as-date = { $n } days
bad-currency = { NUMBER($amount, style: "currency", currency: "EUR") }
bad-style = { NUMBER($share, style: "percent") }
bad-added-style = { NUMBER($share) }
bad-bare-style = { $share }
bad-own = { LIST($names) }
bad-ordinal = { NUMBER($n, type: "ordinal") ->
    [one] { $n }st
    [two] { $n }nd
    [few] { $n }rd
   *[other] { $n }th
}
bad-cardinal = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
good-plain-number = { NUMBER($n) }
good-added-number = { $n }
good-digits = { NUMBER($amount, style: "currency", currency: "EUR", maximumFractionDigits: 0) }
good-parts = By { DATETIME($date, month: "long", day: "numeric", hour: "numeric") }
good-chosen = { NUMBER($n, type: "ordinal") ->
    [one] { $n }st
   *[other] { $n }th
}
good-adds-choice = { $n } days
good-shown-and-chosen = { $n ->
    [one] { NUMBER($n, maximumFractionDigits: 0) } day
   *[other] { NUMBER($n, maximumFractionDigits: 0) } days
}
good-not-shown = { DATETIME($date) }
-good-term = { NUMBER($n, style: "percent") }
