bad-begin = Read the full story of par ceļojumu
bad-end = Lasiet par ceļojumu: our trip to the islands.
bad-tags = Lasiet <b>the full story of our trip</b>.
bad-attribute = Lasiet visu stāstu par mūsu ceļojumu uz salām.
    .title = Lasiet the full story of par ceļojumu
bad-variant = { $count ->
    [one] Lasiet visu stāstu par mūsu ceļojumu uz salām.
   *[other] Lasiet the full story of our trips
 }
-bad-term = Lasiet the full story of our trip
bad-text-of-before = The harbour was closed for the winter when the last of our boats came in.
good-translated = Lasiet visu stāstu par mūsu ceļojumu uz salām.
good-quoted = Lasiet „the full story of our trip”
good-name = The Lord of the Rings, par ceļojumu
good-code = Lasiet npm install some-package
good-placeable = Lasiet the full { $kind } story of par ceļojumu
good-copy = Read the full story of our trip to the islands.
good-three-words = Lasiet the full story
good-text-in-quotes = Lasiet vairāk: “The harbour was closed for the winter when the last of our boats came in”
