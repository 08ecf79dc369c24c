bad-neighbour = We sailed to the islands in the summer, and there we met people who still mend their nets by hand.
bad-distant = We sailed to the islands in the summer, and there we met people who still mend their nets by hand.
bad-english-of-before = The harbour was closed for the winter when the last boat came in.
bad-placeable = { $name } wrote: <b>We sailed to the islands in the summer, and there we met people who still mend their nets by hand.</b>
bad-attribute = Read more
    .title = We sailed to the islands in the summer, and there we met people who still mend their nets by hand.
bad-variant = { $count ->
    [one] One trip
   *[other] We sailed to the islands in the summer, and there we met people who still mend their nets by hand.
 }
-bad-term = We sailed to the islands in the summer, and there we met people who still mend their nets by hand.
good-translated = We sailed to the islands in the summer, and there we met people who still mend their nets by hand.
good-copy = We sailed to the islands in the summer, and there we met people who still mend their nets by hand.
good-quoted = Read more: We sailed to the islands in the summer, and there we met people who still mend their nets by hand.
good-code = Read more: <code>We sailed to the islands in the summer, and there we met people who still mend their nets by hand.</code>
good-address = Read more: https://example.org/We-sailed-to-the-islands-in-the-summer,-and-there-we-met-people-who-still-mend-their-nets-by-hand.
good-names = Museum of Modern Art, Tate Modern, Centre Pompidou
good-short = The islands in the summer
good-own-words = We sailed to the islands in the summer, and there we met people who still mend their nets by hand.
good-neighbour-of-own = We do not know how many will come, but all are welcome.
