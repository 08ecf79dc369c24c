bad-begin = Read the full story of om reisa
bad-end = Les om reisa: our trip to the islands.
bad-tags = Les <b>the full story of our trip</b>.
bad-attribute = Les heile historia om reisa vår til øyane.
    .title = Les the full story of om reisa
bad-variant = { $count ->
    [one] Les heile historia om reisa vår til øyane.
   *[other] Les the full story of our trips
 }
-bad-term = Les the full story of our trip
bad-text-of-before = The harbour was closed for the winter when the last of our boats came in.
good-translated = Les heile historia om reisa vår til øyane.
good-quoted = Les «the full story of our trip»
good-name = The Lord of the Rings, om reisa
good-code = Les npm install some-package
good-placeable = Les the full { $kind } story of om reisa
good-copy = Read the full story of our trip to the islands.
good-three-words = Les the full story
good-text-in-quotes = Les meir: «The harbour was closed for the winter when the last of our boats came in»
