bad-field =
    .label = Search
bad-choice =
    .label = Search
good-field =
    .label = Search
good-topics = Topics
    .title = Culture
