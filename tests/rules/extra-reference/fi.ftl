-office = Toimisto
    .gender = neuter
-newsroom = Newsroom
nav-topics = Topics
    .title = All topics
bad-term = Tietoa: { -office }
bad-message = Katso ”{ nav-topics }”
bad-attribute-of-message = Katso ”{ nav-topics }” tai ”{ nav-topics.title }”
bad-in-attribute = { -office } tiedottaa
    .title = { -office } tiedottaa
good-twice = { -office } on { -office }
good-grammar = { -office.gender ->
   *[neuter] { -office } on auki
}
good-argument = { -office(case: "nominative") } on auki
-good-term = { -office } ja { -newsroom }
