bad-value = Innen { DATETIME($date, month: "lang") }
bad-name = Innen { DATETIME($date, maaned: "long") }
bad-none = Innen { DATETIME(month: "long") }
bad-two = Inntil { NUMBER($amount, $amount) }
bad-text = Inntil { NUMBER("500") }
bad-number = Inntil { NUMBER($amount, maximumFractionDigits: 101) }
bad-currency = Inntil { NUMBER($amount, style: "currency", currency: "kroner") }
bad-type = { NUMBER($n, type: "ordenstall") ->
   *[other] { $n }.
}
good-same = { DATETIME($date, month: "lang", pattern: "d") }
good-own = { LIST($names, kind: "og") }
good-date = Innen { DATETIME($date, dateStyle: "long", hour12: 0, hourCycle: "h23", timeZone: "Europe/Oslo", weekday: "short", fractionalSecondDigits: 3) }
good-number = { NUMBER($n, style: "unit", unit: "kilometer-per-hour", minimumIntegerDigits: "2", useGrouping: "false", maximumFractionDigits: 0, type: "ordinal") } { NUMBER(5) }
-bad-term = { NUMBER($n, kind: "ordinal") ->
   *[other] Kontor
}
