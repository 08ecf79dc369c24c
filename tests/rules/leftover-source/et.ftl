bad-begin = Read the full story of reisist
bad-end = Loe reisist: our trip to the islands.
bad-tags = Loe <b>the full story of our trip</b>.
bad-attribute = Loe kogu lugu meie reisist saartele.
    .title = Loe the full story of reisist
bad-variant = { $count ->
    [one] Loe kogu lugu meie reisist saartele.
   *[other] Loe the full story of our trips
 }
-bad-term = Loe the full story of our trip
bad-text-of-before = The harbour was closed for the winter when the last of our boats came in.
good-translated = Loe kogu lugu meie reisist saartele.
good-quoted = Loe „the full story of our trip“
good-name = The Lord of the Rings, reisist
good-code = Loe npm install some-package
good-placeable = Loe the full { $kind } story of reisist
good-copy = Read the full story of our trip to the islands.
good-three-words = Loe the full story
good-text-in-quotes = Loe edasi: „The harbour was closed for the winter when the last of our boats came in“
