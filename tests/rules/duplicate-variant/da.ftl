bad-count = { $n ->
    [one] Én
    [one] En
   *[other] Mange
}
bad-number = { $n ->
    [1] Én
    [1] En
   *[other] Mange
}
bad-default = { $n ->
    [other] Mange
   *[other] Flere
}
bad-attribute = Antal
    .title = { $n ->
        [0] Ingen
        [0] Nul
       *[other] Mange
    }
bad-nested = { $a ->
   *[x] { $b ->
        [y] 1
        [y] 2
       *[z] 3
    }
}
bad-placeable = { { $a ->
    [x] 1
    [x] 2
   *[z] 3
} }
-bad-term = { $case ->
   *[nominative] Kontor
    [genitive] Kontors
    [genitive] Kontorets
}
good-number = { $n ->
    [1] Én
    [1.0] Én
    [one] En
   *[other] Mange
}
good-two = { $n ->
    [one] en dag
   *[other] { $n } dage
} og { $n ->
    [one] en nat
   *[other] { $n } nætter
}
good-nested = { $a ->
    [x] { $b ->
        [x] 1
       *[y] 2
    }
   *[y] 3
}
good-list = { $day ->
    [mon] mandag
    [tue] tirsdag
    [wed] onsdag
    [thu] torsdag
    [fri] fredag
    [sat] lørdag
    [sun] søndag
    [holiday] helligdag
    [feast] fest
   *[other] en dag
}
