bad-begin = Read the full story of mátkki birra
bad-end = Loga mátkki birra: our trip to the islands.
bad-tags = Loga <b>the full story of our trip</b>.
bad-attribute = Loga olles muitalusa min mátkki birra sulluide.
    .title = Loga the full story of mátkki birra
bad-variant = { $count ->
    [one] Loga olles muitalusa min mátkki birra sulluide.
   *[other] Loga the full story of our trips
 }
-bad-term = Loga the full story of our trip
good-translated = Loga olles muitalusa min mátkki birra sulluide.
good-quoted = Loga ”the full story of our trip”
good-name = The Lord of the Rings, mátkki birra
good-code = Loga npm install some-package
good-placeable = Loga the full { $kind } story of mátkki birra
good-copy = Read the full story of our trip to the islands.
good-three-words = Loga the full story
