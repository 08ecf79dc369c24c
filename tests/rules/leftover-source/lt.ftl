bad-begin = Read the full story of apie kelionę
bad-end = Skaitykite apie kelionę: our trip to the islands.
bad-tags = Skaitykite <b>the full story of our trip</b>.
bad-attribute = Skaitykite visą pasakojimą apie mūsų kelionę į salas.
    .title = Skaitykite the full story of apie kelionę
bad-variant = { $count ->
    [one] Skaitykite visą pasakojimą apie mūsų kelionę į salas.
   *[other] Skaitykite the full story of our trips
 }
-bad-term = Skaitykite the full story of our trip
bad-text-of-before = The harbour was closed for the winter when the last of our boats came in.
good-translated = Skaitykite visą pasakojimą apie mūsų kelionę į salas.
good-quoted = Skaitykite „the full story of our trip“
good-name = The Lord of the Rings, apie kelionę
good-code = Skaitykite npm install some-package
good-placeable = Skaitykite the full { $kind } story of apie kelionę
good-copy = Read the full story of our trip to the islands.
good-three-words = Skaitykite the full story
good-text-in-quotes = Skaitykite: „The harbour was closed for the winter when the last of our boats came in“
