bad-begin = Read the full story of о поездке
bad-end = Читайте о поездке: our trip to the islands.
bad-tags = Читайте <b>the full story of our trip</b>.
bad-attribute = Читайте весь рассказ о нашей поездке на острова.
    .title = Читайте the full story of о поездке
bad-variant = { $count ->
    [one] Читайте весь рассказ о нашей поездке на острова.
   *[other] Читайте the full story of our trips
 }
-bad-term = Читайте the full story of our trip
bad-text-of-before = The harbour was closed for the winter when the last of our boats came in.
good-translated = Читайте весь рассказ о нашей поездке на острова.
good-quoted = Читайте «the full story of our trip»
good-name = The Lord of the Rings, о поездке
good-code = Читайте npm install some-package
good-placeable = Читайте the full { $kind } story of о поездке
good-copy = Read the full story of our trip to the islands.
good-three-words = Читайте the full story
good-text-in-quotes = Читать: «The harbour was closed for the winter when the last of our boats came in»
