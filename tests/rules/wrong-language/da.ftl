bad-neighbour = Vi seglade till öarna på sommaren, och där mötte vi människor som fortfarande lagar sina nät för hand.
bad-distant = Purjehdimme saarille kesällä, ja siellä tapasimme ihmisiä, jotka yhä paikkaavat verkkonsa käsin.
bad-english-of-before = We sailed to the islands in the summer, and there we met people who still mend their nets by hand.
bad-placeable = { $name }: <b>Purjehdimme saarille kesällä, ja siellä tapasimme ihmisiä, jotka yhä paikkaavat verkkonsa käsin.</b>
bad-attribute = Vi sejlede til øerne om sommeren, og der mødte vi folk, der stadig bøder deres net i hånden.
    .title = Purjehdimme saarille kesällä, ja siellä tapasimme ihmisiä, jotka yhä paikkaavat verkkonsa käsin.
bad-variant = { $count ->
    [one] Vi sejlede til øerne om sommeren, og der mødte vi folk, der stadig bøder deres net i hånden.
   *[other] Purjehdimme saarille kesällä, ja siellä tapasimme ihmisiä, jotka yhä paikkaavat verkkonsa käsin.
 }
-bad-term = Purjehdimme saarille kesällä, ja siellä tapasimme ihmisiä, jotka yhä paikkaavat verkkonsa käsin.
good-translated = Vi sejlede til øerne om sommeren, og der mødte vi folk, der stadig bøder deres net i hånden.
good-copy = We sailed to the islands in the summer, and there we met people who still mend their nets by hand.
good-quoted = Læs mere: »Purjehdimme saarille kesällä, ja siellä tapasimme ihmisiä, jotka yhä paikkaavat verkkonsa käsin«
good-code = Læs mere: <code>Purjehdimme saarille kesällä, ja siellä tapasimme ihmisiä, jotka yhä paikkaavat verkkonsa käsin.</code>
good-address = Læs mere: https://example.org/Purjehdimme-saarille-kesällä,-ja-siellä-tapasimme-ihmisiä,-jotka-yhä-paikkaavat-verkkonsa-käsin.
good-names = Museum of Modern Art, Tate Modern, Centre Pompidou
good-short = Purjehdimme saarille kesällä, ja siellä
good-own-words = Vi sejlede til øerne om sommeren, og der mødte vi folk, der stadig bøder deres net i hånden. Museum of Modern Art
