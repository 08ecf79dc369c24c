bad-empty = { "" }
bad-blank = { "  " }{ "\u00A0" }
bad-no-break =  
bad-variant = { $n ->
    [one] { "" }
   *[other] { $n } paikkaa
}
bad-nested = { { $n ->
    [one] Yksi paikka
   *[other] { $m ->
        [a] Paikkoja
       *[b] { "" }
    }
} }
bad-attribute = Haku
    .title = { "" }
bad-two = { "" }{ $n ->
    [one] { "" }
   *[other] Hei
}
-bad-term = { "" }
good-source-too = { "" }
good-source-variant = { $n ->
    [0] { "" }
   *[other] { $n } paikkaa
}
good-ending = Tiedosto{ $n ->
    [one] { "" }
   *[other] t
}
good-space = { " " }ja
good-variable = { "" }{ $name }
-good-term = Toimisto
    .suffix = { "" }
