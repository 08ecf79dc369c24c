bad-field =
    .label = Søk
bad-plain = Nyheter
good-field =
    .title = Finn
    .label = Søk
-good-office = Kontor
