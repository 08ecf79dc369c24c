bad-english = Register for “{ $title }”
bad-straight = The word “here”
bad-straight-in-the-source-too = The word "there"
bad-apostrophes = Close “Menu”
bad-closing = See “Events”
bad-unclosed = “Yes” and “no”
bad-unopened = “Yes”, she said
bad-guillemets = See “News”
bad-attribute = Search
    .title = Search “News”
bad-variant = { $count ->
    [one] One “seat”
   *[other] { $count } “seats”
 }
bad-around-tags = <b>“News”</b>
good-own = Register for “{ $title }”
good-other-ones-in-use = The word “here”
bad-mixed = The word “here” and “there”
good-code = Write "auto" or <code>"x"</code>
bad-typed = The word “here”
good-nested = “The word ‘here’ is there”
good-tags = <a href="x">Here</a>
good-apostrophe = Don’t
good-inches = A 27-inch screen
good-none = No quotation marks
good-lone-mark-of-the-source = The sign “ begins it
good-around-variants = “{ $count ->
    [one] One seat
   *[other] { $count } seats
 }”
good-no-marks-known = See “Events”
