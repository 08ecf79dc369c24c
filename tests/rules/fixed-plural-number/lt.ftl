bad-one = { $n ->
    [one] 1 naujiena
    [few] { $n } naujienos
   *[other] { $n } naujienų
}
bad-few = { $n ->
    [one] Liko { $n } diena
    [few] Liko 3 dienos
   *[other] Liko { $n } dienų
}
good-variable = { $n ->
    [one] { $n } naujiena
    [few] { $n } naujienos
   *[other] { $n } naujienų
}
good-number = { $n ->
    [1] 1 naujiena
    [one] { $n } naujiena
    [few] { $n } naujienos
   *[other] { $n } naujienų
}
good-other-number = { $n ->
    [one] Nr. 1 iš visų
   *[other] Nr. 1 iš { $n }
}
