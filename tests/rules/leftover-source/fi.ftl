bad-begin = Read the full story of matkasta
bad-end = Lue matkasta: our trip to the islands.
bad-tags = Lue <b>the full story of our trip</b>.
bad-attribute = Lue koko tarina matkastamme saarille.
    .title = Lue the full story of matkasta
bad-variant = { $count ->
    [one] Lue koko tarina matkastamme saarille.
   *[other] Lue the full story of our trips
 }
-bad-term = Lue the full story of our trip
bad-text-of-before = The harbour was closed for the winter when the last of our boats came in.
good-translated = Lue koko tarina matkastamme saarille.
good-quoted = Lue ”the full story of our trip”
good-name = The Lord of the Rings, matkasta
good-code = Lue npm install some-package
good-placeable = Lue the full { $kind } story of matkasta
good-copy = Read the full story of our trip to the islands.
good-three-words = Lue the full story
good-text-in-quotes = Lue lisää: ”The harbour was closed for the winter when the last of our boats came in”
