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
