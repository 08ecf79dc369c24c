-office = Office
    .gender = neuter
-newsroom = Newsroom
nav-topics = Topics
    .title = All topics
bad-term = About the { -office }
bad-message = See “{ nav-topics }”
bad-attribute-of-message = See “{ nav-topics.title }”
bad-in-attribute = News
    .title = News of the { -office }
good-other = Write to the { -newsroom }
good-variants = { $n ->
    [one] { -office }
   *[other] Offices
}
good-case = About the { -office }
good-term-attribute = { -office.gender ->
   *[neuter] About it
}
-good-term = { -office } and { -newsroom }
nordic-council = Nordic Council
bad-case = News of the { nordic-council }
good-inflected = News of the { nordic-council }
