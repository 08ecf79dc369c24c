bad-begin = Read the full story of om reisen
bad-end = Les om reisen: our trip to the islands.
bad-tags = Les <b>the full story of our trip</b>.
bad-attribute = Les hele historien om reisen vår til øyene.
    .title = Les the full story of om reisen
bad-variant = { $count ->
    [one] Les hele historien om reisen vår til øyene.
   *[other] Les the full story of our trips
 }
-bad-term = Les the full story of our trip
bad-text-of-before = The harbour was closed for the winter when the last of our boats came in.
good-translated = Les hele historien om reisen vår til øyene.
good-quoted = Les «the full story of our trip»
good-name = The Lord of the Rings, om reisen
good-code = Les npm install some-package
good-placeable = Les the full { $kind } story of om reisen
good-copy = Read the full story of our trip to the islands.
good-three-words = Les the full story
good-text-in-quotes = Les mer: «The harbour was closed for the winter when the last of our boats came in»
