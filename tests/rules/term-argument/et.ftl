-office = { $style ->
    [short] { $case ->
       *[nominative] büroo
        [inessive] büroos
    }
   *[full] { $case ->
       *[nominative] Põhja-Balti büroo
        [genitive] Põhja-Balti büroo
        [elative] Põhja-Balti büroost
    }
}
    .gender = none
-portal = { $style ->
   *[full] portaal
}
-brand = Bränd
-many = { $count ->
    [one] toetus
   *[other] toetused
}
-shown = { $name } auhind
bad-variant = Uudiseid { -office(case: "elativ") }
bad-variant-there-only-in-short = Uudiseid { -office(case: "inessive") }
bad-parameter = Uudiseid { -office(form: "definite") }
bad-plain = Uudiseid { -brand(case: "elative") }
bad-fallback = Uudiseid { -only-english(style: "tiny") }
bad-twice = { -office(case: "dative") } ja { -office(case: "dative") }
bad-in-attribute =
    .title = Uudiseid { -office(case: "dative") }
bad-in-variant = { $count ->
    [one] Üks uudis { -office(case: "elative") }
   *[other] { $count } uudist { -office(case: "delative") }
}
bad-number = Kõik { -many(number: 2) }
-bad-term = { -office(case: "dative") } juht
good-variant = Uudiseid { -office(case: "elative") }
good-short = Uudiseid { -office(style: "short", case: "inessive") }
good-short-has-one-form = Uudiseid { -office(style: "full", case: "genitive") }
good-default = { -office(case: "nominative") }
good-of-source = Uudiseid { -portal }
good-not-translated = Uudiseid { -only-english(case: "elative") }
good-unknown = Uudiseid { -elsewhere(case: "elative") }
good-number = Kõik { -many(count: 2) }
good-shown = { -shown(name: "Põhja") }
good-attribute = { -office.gender ->
   *[none] { -office }
}
