bad-field = Haku
    .label = Haku
bad-choice = { $n ->
   *[other] Haku
}
    .label = Haku
good-field =
    .label = Haku
good-topics = Aiheet
    .title = Kulttuuri
