bad-neighbour = Eg veit ikkje kven som kjem, men dei sa at alle er velkomne heim frå ferja.
bad-distant = Vasarą buriavome į salas ir ten sutikome žmonių, kurie iki šiol tinklus taiso rankomis.
bad-english-of-before = We sailed to the islands in the summer, and there we met people who still mend their nets by hand.
bad-placeable = { $name }: <b>Vasarą buriavome į salas ir ten sutikome žmonių, kurie iki šiol tinklus taiso rankomis.</b>
bad-attribute = Vi seilte til øyene om sommeren, og der møtte vi folk som fremdeles bøter garnene sine for hånd.
    .title = Vasarą buriavome į salas ir ten sutikome žmonių, kurie iki šiol tinklus taiso rankomis.
bad-variant = { $count ->
    [one] Vi seilte til øyene om sommeren, og der møtte vi folk som fremdeles bøter garnene sine for hånd.
   *[other] Vasarą buriavome į salas ir ten sutikome žmonių, kurie iki šiol tinklus taiso rankomis.
 }
-bad-term = Vasarą buriavome į salas ir ten sutikome žmonių, kurie iki šiol tinklus taiso rankomis.
good-translated = Vi seilte til øyene om sommeren, og der møtte vi folk som fremdeles bøter garnene sine for hånd.
good-copy = We sailed to the islands in the summer, and there we met people who still mend their nets by hand.
good-quoted = Les mer: «Vasarą buriavome į salas ir ten sutikome žmonių, kurie iki šiol tinklus taiso rankomis»
good-code = Les mer: <code>Vasarą buriavome į salas ir ten sutikome žmonių, kurie iki šiol tinklus taiso rankomis.</code>
good-address = Les mer: https://example.org/Vasarą-buriavome-į-salas-ir-ten-sutikome-žmonių,-kurie-iki-šiol-tinklus-taiso-rankomis.
good-names = Museum of Modern Art, Tate Modern, Centre Pompidou
good-short = Vasarą buriavome į salas ir
good-own-words = Vi seilte til øyene om sommeren, og der møtte vi folk som fremdeles bøter garnene sine for hånd. Museum of Modern Art
good-neighbour-of-own = Jeg vet ikke hvem som kommer, men de sa at alle er velkomne hjem fra ferja.
