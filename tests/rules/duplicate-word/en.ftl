bad-verb = The forum takes place in Vilnius
bad-preposition = in the region
bad-other-case = In the region
bad-over-a-line =
    News about
    culture
bad-at-the-end = See it there.
bad-in-quotes = The word “here”
bad-attribute = Search
    .title = Search the site
bad-variant = { $count ->
    [one] One seat
   *[other] { $count } seats
 }
bad-beside-a-placeable = { $name } is here
good-once = The forum takes place in Vilnius
good-comma = very, very good
good-sentence = He left. Left alone, she read on.
good-hyphen = barely
good-clauses = what it is that it is about
good-digits = 2 2 times
good-placeables = { $a } { $a }
good-over-a-tag = one <b>one</b>
good-inside-a-tag = <a class="x x">Here</a>
good-longer-word = in inner places
good-apostrophe = New York’s
good-source-doubles-it = Bora Bora and Duran Duran
good-interjection = Hello there
