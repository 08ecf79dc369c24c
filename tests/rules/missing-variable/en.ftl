-good-office = { $style ->
    [short] Office
   *[full] Nordic-Baltic Office
}
bad-time = Saved at { $time }
bad-second = { $name } wrote to { $name } on { $date }
bad-attribute = News
    .title = News of { $date }
bad-formatted = Up to { NUMBER($amount) } euros
bad-chosen = { $status ->
    [open] Open
   *[closed] Closed
}
good-time = Saved at { $time }
good-selector = { $count } hits
good-variant = { $count } hits for { $query }
good-function = Saved at { $time }
good-no-variable = Saved
bad-variant = { $kind ->
    [web] { $name } wrote this
   *[print] { $name } wrote this
}
bad-form = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
bad-sometimes = { $kind ->
    [web] Wrote this: { $name }
   *[print] Anonymous
}
good-renamed = Saved at { $time }
good-one-number = { $count ->
    [one] One result
   *[other] { $count } results
}
good-without = { $kind ->
    [web] Wrote this: { $name }
   *[print] Anonymous
}
