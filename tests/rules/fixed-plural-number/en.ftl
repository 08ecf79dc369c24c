bad-one = { $n ->
    [one] 1 story
   *[other] { $n } stories
}
bad-few = { $n ->
    [one] { $n } day left
   *[other] { $n } days left
}
good-variable = { $n ->
    [one] 1 story
   *[other] { $n } stories
}
good-number = { $n ->
    [one] 1 story
   *[other] { $n } stories
}
good-other-number = { $n ->
    [one] Top 1 story
   *[other] Top 1 of { $n } stories
}
