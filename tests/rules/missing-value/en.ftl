bad-topics = Topics
    .title = Culture
good-topics = Topics
    .title = Culture
good-field =
    .label = Search
-good-term = Term
    .gender = neuter
