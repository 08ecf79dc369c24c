bad-neighbour = Vasarā mēs burājām uz salām un tur satikām cilvēkus, kuri joprojām lāpa tīklus ar rokām.
bad-distant = Vi seglade till öarna på sommaren, och där mötte vi människor som fortfarande lagar sina nät för hand.
bad-english-of-before = We sailed to the islands in the summer, and there we met people who still mend their nets by hand.
bad-placeable = { $name }: <b>Vi seglade till öarna på sommaren, och där mötte vi människor som fortfarande lagar sina nät för hand.</b>
bad-attribute = Vasarą buriavome į salas ir ten sutikome žmonių, kurie iki šiol tinklus taiso rankomis.
    .title = Vi seglade till öarna på sommaren, och där mötte vi människor som fortfarande lagar sina nät för hand.
bad-variant = { $count ->
    [one] Vasarą buriavome į salas ir ten sutikome žmonių, kurie iki šiol tinklus taiso rankomis.
   *[other] Vi seglade till öarna på sommaren, och där mötte vi människor som fortfarande lagar sina nät för hand.
 }
-bad-term = Vi seglade till öarna på sommaren, och där mötte vi människor som fortfarande lagar sina nät för hand.
good-translated = Vasarą buriavome į salas ir ten sutikome žmonių, kurie iki šiol tinklus taiso rankomis.
good-copy = We sailed to the islands in the summer, and there we met people who still mend their nets by hand.
good-quoted = Skaitykite: „Vi seglade till öarna på sommaren, och där mötte vi människor som fortfarande lagar sina nät för hand“
good-code = Skaitykite: <code>Vi seglade till öarna på sommaren, och där mötte vi människor som fortfarande lagar sina nät för hand.</code>
good-address = Skaitykite: https://example.org/Vi-seglade-till-öarna-på-sommaren,-och-där-mötte-vi-människor-som-fortfarande-lagar-sina-nät-för-hand.
good-names = Museum of Modern Art, Tate Modern, Centre Pompidou
good-short = Vi seglade till öarna på
good-own-words = Vasarą buriavome į salas ir ten sutikome žmonių, kurie iki šiol tinklus taiso rankomis. Museum of Modern Art
