bad-begin = Read the full story of om resan
bad-end = Läs om resan: our trip to the islands.
bad-tags = Läs <b>the full story of our trip</b>.
bad-attribute = Läs hela berättelsen om vår resa till öarna.
    .title = Läs the full story of om resan
bad-variant = { $count ->
    [one] Läs hela berättelsen om vår resa till öarna.
   *[other] Läs the full story of our trips
 }
-bad-term = Läs the full story of our trip
bad-text-of-before = The harbour was closed for the winter when the last of our boats came in.
good-translated = Läs hela berättelsen om vår resa till öarna.
good-quoted = Läs ”the full story of our trip”
good-name = The Lord of the Rings, om resan
good-code = Läs npm install some-package
good-placeable = Läs the full { $kind } story of om resan
good-copy = Read the full story of our trip to the islands.
good-three-words = Läs the full story
good-text-in-quotes = Läs mer: ”The harbour was closed for the winter when the last of our boats came in”
