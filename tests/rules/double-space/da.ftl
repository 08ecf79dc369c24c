bad-between-words = Tilmeldingen er  lukket
bad-between-sentences = Tilmeldingen er lukket.  Vi ses næste år.
bad-beside-a-placeable = Hej  { $name }!
bad-beside-a-tag = Læs  <b>dette</b> nu
bad-literal = En {" "}to
bad-three = En, to   og tre
bad-attribute = Søg
    .title = Søg på  webstedet
bad-variant = { $count ->
    [one] Én  plads
   *[other] { $count } pladser
 }
bad-in-a-long-text =
    Den første linje
    og den  anden.
good-one = Tilmeldingen er lukket
good-unbreakable = 10  procent af det
good-indented-lines =
    En liste:
      en
      to
good-in-a-tag = <a  href="x"   class="y  z">Her</a>
good-source-has-it-too = Navn:  { $name }
good-code = Skriv det  sådan
