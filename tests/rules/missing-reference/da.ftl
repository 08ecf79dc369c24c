-office = Kontor
    .gender = neuter
-newsroom = Newsroom
nav-topics = Topics
    .title = All topics
bad-term = Om kontoret
bad-message = Se “Emner”
bad-attribute-of-message = Se listen
bad-in-attribute = Nyheder fra { -office }
    .title = Nyheder
good-other = Skriv til { -office }
good-variants = { $n ->
    [one] Et kontor
   *[other] { -office } m.fl.
}
good-case = Om { -office(form: "definite") }
good-term-attribute = Om det
-good-term = Kontor og redaktion
nordic-council = Nordisk Råd
bad-case = Nyt fra rådet
good-inflected = Nyt fra { nordic-council }
