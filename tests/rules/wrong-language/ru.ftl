bad-neighbour = Purjehdimme saarille kesällä, ja siellä tapasimme ihmisiä, jotka yhä paikkaavat verkkonsa käsin.
bad-distant = Vasarą buriavome į salas ir ten sutikome žmonių, kurie iki šiol tinklus taiso rankomis.
bad-english-of-before = We sailed to the islands in the summer, and there we met people who still mend their nets by hand.
bad-placeable = { $name }: <b>Vasarą buriavome į salas ir ten sutikome žmonių, kurie iki šiol tinklus taiso rankomis.</b>
bad-attribute = Летом мы ходили под парусом на острова и встретили там людей, которые до сих пор чинят сети вручную.
    .title = Vasarą buriavome į salas ir ten sutikome žmonių, kurie iki šiol tinklus taiso rankomis.
bad-variant = { $count ->
    [one] Летом мы ходили под парусом на острова и встретили там людей, которые до сих пор чинят сети вручную.
   *[other] Vasarą buriavome į salas ir ten sutikome žmonių, kurie iki šiol tinklus taiso rankomis.
 }
-bad-term = Vasarą buriavome į salas ir ten sutikome žmonių, kurie iki šiol tinklus taiso rankomis.
good-translated = Летом мы ходили под парусом на острова и встретили там людей, которые до сих пор чинят сети вручную.
good-copy = We sailed to the islands in the summer, and there we met people who still mend their nets by hand.
good-quoted = Читать: «Vasarą buriavome į salas ir ten sutikome žmonių, kurie iki šiol tinklus taiso rankomis»
good-code = Читать: <code>Vasarą buriavome į salas ir ten sutikome žmonių, kurie iki šiol tinklus taiso rankomis.</code>
good-address = Читать: https://example.org/Vasarą-buriavome-į-salas-ir-ten-sutikome-žmonių,-kurie-iki-šiol-tinklus-taiso-rankomis.
good-names = Museum of Modern Art, Tate Modern, Centre Pompidou
good-short = Vasarą buriavome į salas ir
good-own-words = Летом мы ходили под парусом на острова и встретили там людей, которые до сих пор чинят сети вручную. Museum of Modern Art
