bad-percent = { $share } %
bad-date = Līdz { $date }
bad-as-date = { DATETIME($n) } dienas
bad-currency = { NUMBER($amount, style: "currency", currency: "USD") }
bad-style = { NUMBER($share) }
bad-added-style = { NUMBER($share, style: "percent") }
bad-bare-style = { NUMBER($share, style: "percent") }
bad-own = { $names }
bad-ordinal = { $n ->
    [zero] { $n }.
    [one] { $n }.
   *[other] { $n }.
}
bad-cardinal = { NUMBER($n, type: "ordinal") ->
    [one] { $n } diena
   *[other] { $n } dienas
}
good-plain-number = { $n }
good-added-number = { NUMBER($n, minimumFractionDigits: 1) }
good-digits = { NUMBER($amount, style: "currency", currency: "EUR", currencyDisplay: "code") }
good-parts = Līdz { DATETIME($date, day: "numeric") }. { DATETIME($date, month: "long") } plkst. { DATETIME($date, timeStyle: "short") }
good-chosen = { $n }.
good-adds-choice = { NUMBER($n) ->
    [zero] { $n } dienu
    [one] { $n } diena
   *[other] { $n } dienas
}
good-shown-and-chosen = { $n ->
    [zero] { NUMBER($n, maximumFractionDigits: 0) } dienu
    [one] viena diena
   *[other] { NUMBER($n, maximumFractionDigits: 0) } dienas
}
good-not-shown = Drīz
-good-term = { $n }
