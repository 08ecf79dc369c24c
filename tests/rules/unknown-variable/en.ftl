-good-office = Office
bad-name = Hello, { $name }!
bad-none = Hello!
bad-case = { $count ->
    [one] One hit
   *[other] { $count } hits
}
bad-attribute = News
    .title = News of { $date }
bad-argument = { NUMBER($amount) } euros
bad-nested = { $name }
good-moved = News
    .title = News of { $date }
good-choice = Hello, { $name }!
good-own = At the { -good-office }
