bad-begin = Read the full story of um ferðina
bad-end = Les um ferðina: our trip to the islands.
bad-tags = Les <b>the full story of our trip</b>.
bad-attribute = Les alla søguna um ferð okkara til oyggjarnar.
    .title = Les the full story of um ferðina
bad-variant = { $count ->
    [one] Les alla søguna um ferð okkara til oyggjarnar.
   *[other] Les the full story of our trips
 }
-bad-term = Les the full story of our trip
good-translated = Les alla søguna um ferð okkara til oyggjarnar.
good-quoted = Les “the full story of our trip”
good-name = The Lord of the Rings, um ferðina
good-code = Les npm install some-package
good-placeable = Les the full { $kind } story of um ferðina
good-copy = Read the full story of our trip to the islands.
good-three-words = Les the full story
