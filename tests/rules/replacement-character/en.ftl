bad-letter = Forum in Tórshavn
bad-several = Culture in the region
bad-literal = News
bad-attribute = Search
    .title = Search the site
bad-variant = { $count ->
    [one] One event
   *[other] { $count } events
 }
bad-more-than-the-source = The sign � stands for a lost letter
-bad-term = Nordic Council
good-letters = Forum in Tórshavn
good-in-the-source-too = The sign � stands for a lost letter
good-question-mark = Really?
good-placeable = Hello, { $name }
