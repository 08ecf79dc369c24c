bad-neighbour = Suvel purjetasime saartele ja kohtasime seal inimesi, kes ikka veel parandavad võrke käsitsi.
bad-distant = Vi seglade till öarna på sommaren, och där mötte vi människor som fortfarande lagar sina nät för hand.
bad-english-of-before = We sailed to the islands in the summer, and there we met people who still mend their nets by hand.
bad-placeable = { $name }: <b>Vi seglade till öarna på sommaren, och där mötte vi människor som fortfarande lagar sina nät för hand.</b>
bad-attribute = Purjehdimme saarille kesällä, ja siellä tapasimme ihmisiä, jotka yhä paikkaavat verkkonsa käsin.
    .title = Vi seglade till öarna på sommaren, och där mötte vi människor som fortfarande lagar sina nät för hand.
bad-variant = { $count ->
    [one] Purjehdimme saarille kesällä, ja siellä tapasimme ihmisiä, jotka yhä paikkaavat verkkonsa käsin.
   *[other] Vi seglade till öarna på sommaren, och där mötte vi människor som fortfarande lagar sina nät för hand.
 }
-bad-term = Vi seglade till öarna på sommaren, och där mötte vi människor som fortfarande lagar sina nät för hand.
good-translated = Purjehdimme saarille kesällä, ja siellä tapasimme ihmisiä, jotka yhä paikkaavat verkkonsa käsin.
good-copy = We sailed to the islands in the summer, and there we met people who still mend their nets by hand.
good-quoted = Lue lisää: ”Vi seglade till öarna på sommaren, och där mötte vi människor som fortfarande lagar sina nät för hand”
good-code = Lue lisää: <code>Vi seglade till öarna på sommaren, och där mötte vi människor som fortfarande lagar sina nät för hand.</code>
good-address = Lue lisää: https://example.org/Vi-seglade-till-öarna-på-sommaren,-och-där-mötte-vi-människor-som-fortfarande-lagar-sina-nät-för-hand.
good-names = Museum of Modern Art, Tate Modern, Centre Pompidou
good-short = Vi seglade till öarna på
good-own-words = Purjehdimme saarille kesällä, ja siellä tapasimme ihmisiä, jotka yhä paikkaavat verkkonsa käsin. Museum of Modern Art
