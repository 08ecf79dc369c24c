bad-unbreakable-at-the-end = Read more
bad-unbreakable-at-the-beginning = Read on
bad-literal-at-the-end = Contact
bad-literal-at-the-beginning = Contact us
bad-lost-at-the-end = and{" "}
bad-lost-at-the-beginning = {" "}or
bad-only-in-one-reading = { $count ->
    [one] One seat
   *[other] { $count } seats
 }
bad-lost-in-one-reading = { $count ->
    [one] One seat{" "}
   *[other] { $count } seats{" "}
 }
bad-attribute = Search
    .title = Search the site
bad-blank-alone = Save
good-none = Read more
good-both = and{" "}
good-another-kind-of-blank = {" "}or
good-inside = 10 percent
good-in-the-middle-of-a-select = Seats: { $count ->
    [one] one
   *[other] { $count }
 }
good-moved-out-of-the-variants = { $count ->
    [one] One seat{" "}
   *[other] { $count } seats{" "}
 }
good-empty-literal = Events
-good-term = Nordic Council
    .short = Council{" "}
