bad-neighbour = Vi segla til øyane om sommaren, og der møtte vi folk som framleis bøter garna sine for hand.
bad-distant = Við sigldum til eyjanna um sumarið og hittum þar fólk sem enn bætir netin sín í höndunum.
bad-english-of-before = We sailed to the islands in the summer, and there we met people who still mend their nets by hand.
bad-placeable = { $name }: <b>Við sigldum til eyjanna um sumarið og hittum þar fólk sem enn bætir netin sín í höndunum.</b>
bad-attribute = Vi seglade till öarna på sommaren, och där mötte vi människor som fortfarande lagar sina nät för hand.
    .title = Við sigldum til eyjanna um sumarið og hittum þar fólk sem enn bætir netin sín í höndunum.
bad-variant = { $count ->
    [one] Vi seglade till öarna på sommaren, och där mötte vi människor som fortfarande lagar sina nät för hand.
   *[other] Við sigldum til eyjanna um sumarið og hittum þar fólk sem enn bætir netin sín í höndunum.
 }
-bad-term = Við sigldum til eyjanna um sumarið og hittum þar fólk sem enn bætir netin sín í höndunum.
good-translated = Vi seglade till öarna på sommaren, och där mötte vi människor som fortfarande lagar sina nät för hand.
good-copy = We sailed to the islands in the summer, and there we met people who still mend their nets by hand.
good-quoted = Läs mer: ”Við sigldum til eyjanna um sumarið og hittum þar fólk sem enn bætir netin sín í höndunum”
good-code = Läs mer: <code>Við sigldum til eyjanna um sumarið og hittum þar fólk sem enn bætir netin sín í höndunum.</code>
good-address = Läs mer: https://example.org/Við-sigldum-til-eyjanna-um-sumarið-og-hittum-þar-fólk-sem-enn-bætir-netin-sín-í-höndunum.
good-names = Museum of Modern Art, Tate Modern, Centre Pompidou
good-short = Við sigldum til eyjanna um
good-own-words = Vi seglade till öarna på sommaren, och där mötte vi människor som fortfarande lagar sina nät för hand. Museum of Modern Art
