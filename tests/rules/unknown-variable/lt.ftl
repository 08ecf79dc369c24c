-good-office = { $case ->
   *[nominative] biuras
    [locative] biure
}
bad-name = Sveiki, { $vardas }!
bad-none = Sveiki, { $name }!
bad-case = { $Count ->
    [one] { $Count } rezultatas
    [few] { $Count } rezultatai
   *[other] { $Count } rezultatų
}
bad-attribute = Naujienos
    .title = { $data } naujienos
bad-argument = { NUMBER($suma) } eurų
bad-nested = { { $vardas } }
good-moved = { $date } naujienos
    .title = Naujienos
good-choice = { $name ->
    [none] Sveiki!
   *[other] Sveiki, { $name }!
}
good-own = { -good-office(case: "locative") }
