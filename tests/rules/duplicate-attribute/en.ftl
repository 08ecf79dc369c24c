bad-field =
    .label = Search
    .title = Search
-bad-office = Office
good-field =
    .label = Search
    .title = Search
