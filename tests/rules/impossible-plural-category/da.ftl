bad-zero = { $n ->
    [zero] ingen dage
    [one] { $n } dag
   *[other] { $n } dage
}
bad-plural = { $n ->
    [one] { $n } dag
    [few] { $n } dage
   *[other] { $n } dage
}
bad-attribute = Dage
    .title = { $n ->
        [one] { $n } dag
        [two] { $n } dage
       *[other] { $n } dage
    }
good-plural = { $n ->
    [0] ingen dage
    [1] én dag
    [one] { $n } dag
    [2] to dage
   *[other] { $n } dage
}
good-enumeration = { $side ->
    [one] En side
    [two] To sider
   *[both] Begge
}
good-words = { $n ->
    [few] Få
    [past] Forbi
   *[other] Dage
}
good-none = { $n } dage
