bad-begin = Read the full story of om rejsen
bad-end = Læs om rejsen: our trip to the islands.
bad-tags = Læs <b>the full story of our trip</b>.
bad-attribute = Læs hele historien om vores rejse til øerne.
    .title = Læs the full story of om rejsen
bad-variant = { $count ->
    [one] Læs hele historien om vores rejse til øerne.
   *[other] Læs the full story of our trips
 }
-bad-term = Læs the full story of our trip
bad-text-of-before = The harbour was closed for the winter when the last of our boats came in.
good-translated = Læs hele historien om vores rejse til øerne.
good-quoted = Læs »the full story of our trip«
good-name = The Lord of the Rings, om rejsen
good-code = Læs npm install some-package
good-placeable = Læs the full { $kind } story of om rejsen
good-copy = Read the full story of our trip to the islands.
good-three-words = Læs the full story
good-text-in-quotes = Læs mere: »The harbour was closed for the winter when the last of our boats came in«
