bad-missing-period = The event is fully booked.
bad-extra-period = Fully booked
bad-missing-colon = Your name:
bad-missing-question-mark = Are you coming?
bad-exclamation-mark = Thank you.
bad-missing-ellipsis = Saving…
bad-period-for-an-ellipsis = Loading…
bad-semicolon = the first one;
bad-behind-a-tag = <a href="x">Read more.</a>
bad-behind-quotes = “It begins.”
bad-attribute = Search
    .placeholder = What are you looking for?
bad-variant = { $count ->
    [one] One seat is left.
   *[other] { $count } seats are left.
 }
bad-placeable-without-question-mark = Do you know { $name }?
good-same = The event is fully booked.
good-none = Fully booked
good-three-dots = Saving…
good-moved-out-of-the-tag = <a href="x">Read more.</a>
good-moved-out-of-the-quotes = She said “yes.”
good-moved-out-of-the-variants = { $count ->
    [one] One seat is left.
   *[other] { $count } seats are left.
 }
good-placeable = Written by { $name }
good-date-with-a-period = Published on { $date }.
good-abbreviation = Books, films and more
good-abbreviation-of-the-source = Books, films, etc.
good-ordinal = On the 3rd
good-bracket = See the list (in English).
good-symbols = Read on →
good-entity = Read on&hellip;
good-percent = up to 40%
good-question-and-exclamation = Really?!
-good-term = Nordic Council
    .short = Council.
