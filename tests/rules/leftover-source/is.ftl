bad-begin = Read the full story of um ferðina
bad-end = Lestu um ferðina: our trip to the islands.
bad-tags = Lestu <b>the full story of our trip</b>.
bad-attribute = Lestu alla söguna um ferð okkar til eyjanna.
    .title = Lestu the full story of um ferðina
bad-variant = { $count ->
    [one] Lestu alla söguna um ferð okkar til eyjanna.
   *[other] Lestu the full story of our trips
 }
-bad-term = Lestu the full story of our trip
bad-text-of-before = The harbour was closed for the winter when the last of our boats came in.
good-translated = Lestu alla söguna um ferð okkar til eyjanna.
good-quoted = Lestu „the full story of our trip“
good-name = The Lord of the Rings, um ferðina
good-code = Lestu npm install some-package
good-placeable = Lestu the full { $kind } story of um ferðina
good-copy = Read the full story of our trip to the islands.
good-three-words = Lestu the full story
good-text-in-quotes = Lestu meira: „The harbour was closed for the winter when the last of our boats came in“
