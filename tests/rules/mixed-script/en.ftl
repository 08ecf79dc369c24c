bad-first-letter = Nordic Council
bad-last-letter = Open the folder “Inbox”
bad-several = Region
bad-cyrillic-in-a-name = Mozilla stands up for you
bad-without-look-alikes = PDF files
bad-attribute = Search
    .title = Search the site
bad-variant = { $count ->
    [one] One seat
   *[other] { $count } seats
 }
-bad-term = Baltic Assembly
good-hyphen = The PDF format
good-apostrophe = With an iPhone
good-placeable = In { -brand }
good-two-scripts-apart = Download Firefox
good-entity = Yes&nbsp;or no
good-in-the-source-too = The brand КиноKids
good-cyrillic-word = The Russian word мир
bad-ending-of-a-name = News of Nordic today
