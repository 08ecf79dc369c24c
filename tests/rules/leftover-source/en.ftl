bad-begin = Read the full story of our trip to the islands.
bad-end = Read the full story of our trip to the islands.
bad-tags = Read <b>the full story of our trip</b> now.
bad-attribute = Read the full story of our trip to the islands.
    .title = Read the full story of our trip to the islands.
bad-variant = { $count ->
    [one] One story
   *[other] Read the full story of our trips
 }
-bad-term = the full story of our trip
bad-text-of-before = We sailed to the islands in the summer.
good-translated = Read the full story of our trip to the islands.
good-quoted = Read the full story of our trip to the islands.
good-name = The Lord of the Rings, a film for children
good-code = Run npm install some-package now
good-placeable = Read the full { $kind } story of our trip
good-copy = Read the full story of our trip to the islands.
good-three-words = Read the full story of our trip to the islands.
good-text-in-quotes = We sailed to the islands in the summer.
