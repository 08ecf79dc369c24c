bad-neighbour = Vi sejlede til øerne om sommeren, og der mødte vi folk, der stadig bøder deres net i hånden.
bad-distant = Vi seglade till öarna på sommaren, och där mötte vi människor som fortfarande lagar sina nät för hand.
bad-english-of-before = We sailed to the islands in the summer, and there we met people who still mend their nets by hand.
bad-placeable = { $name }: <b>Vi seglade till öarna på sommaren, och där mötte vi människor som fortfarande lagar sina nät för hand.</b>
bad-attribute = Við sigldum til eyjanna um sumarið og hittum þar fólk sem enn bætir netin sín í höndunum.
    .title = Vi seglade till öarna på sommaren, och där mötte vi människor som fortfarande lagar sina nät för hand.
bad-variant = { $count ->
    [one] Við sigldum til eyjanna um sumarið og hittum þar fólk sem enn bætir netin sín í höndunum.
   *[other] Vi seglade till öarna på sommaren, och där mötte vi människor som fortfarande lagar sina nät för hand.
 }
-bad-term = Vi seglade till öarna på sommaren, och där mötte vi människor som fortfarande lagar sina nät för hand.
good-translated = Við sigldum til eyjanna um sumarið og hittum þar fólk sem enn bætir netin sín í höndunum.
good-copy = We sailed to the islands in the summer, and there we met people who still mend their nets by hand.
good-quoted = Lestu meira: „Vi seglade till öarna på sommaren, och där mötte vi människor som fortfarande lagar sina nät för hand“
good-code = Lestu meira: <code>Vi seglade till öarna på sommaren, och där mötte vi människor som fortfarande lagar sina nät för hand.</code>
good-address = Lestu meira: https://example.org/Vi-seglade-till-öarna-på-sommaren,-och-där-mötte-vi-människor-som-fortfarande-lagar-sina-nät-för-hand.
good-names = Museum of Modern Art, Tate Modern, Centre Pompidou
good-short = Vi seglade till öarna på
good-own-words = Við sigldum til eyjanna um sumarið og hittum þar fólk sem enn bætir netin sín í höndunum. Museum of Modern Art
