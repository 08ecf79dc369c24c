-office = Kontor
    .gender = neuter
-newsroom = Newsroom
nav-topics = Topics
    .title = All topics
bad-term = Om kontoret
bad-message = Se “Emner”
bad-attribute-of-message = Se “{ nav-topics }”
bad-in-attribute = Nyheder fra { -office }
    .title = Nyheder
bad-other = Skriv til { -office }
good-variants = { $n ->
    [one] Et kontor
   *[other] { -office } m.fl.
}
good-case = Om { -office(form: "definite") }
good-term-attribute = Om det
-good-term = Kontor og redaktion
