bad-between-words = Registration has closed
bad-between-sentences = Registration has closed. See you next year.
bad-beside-a-placeable = Hello, { $name }!
bad-beside-a-tag = Read <b>this</b> now
bad-literal = One two
bad-three = One, two and three
bad-attribute = Search
    .title = Search the site
bad-variant = { $count ->
    [one] One seat
   *[other] { $count } seats
 }
bad-in-a-long-text =
    The first line
    and the second.
good-one = Registration has closed
good-unbreakable = 10 percent of it
good-indented-lines =
    A list:
      one
      two
good-in-a-tag = <a href="x">Here</a>
good-source-has-it-too = Name:  { $name }
good-code = Write  it like this
