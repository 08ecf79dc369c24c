bad-neighbour = Jeg vet ikke hvem som kommer, men de sa at alle er velkomne hjem fra ferja.
bad-distant = Suvel purjetasime saartele ja kohtasime seal inimesi, kes ikka veel parandavad võrke käsitsi.
bad-english-of-before = We sailed to the islands in the summer, and there we met people who still mend their nets by hand.
bad-placeable = { $name }: <b>Suvel purjetasime saartele ja kohtasime seal inimesi, kes ikka veel parandavad võrke käsitsi.</b>
bad-attribute = Vi segla til øyane om sommaren, og der møtte vi folk som framleis bøter garna sine for hand.
    .title = Suvel purjetasime saartele ja kohtasime seal inimesi, kes ikka veel parandavad võrke käsitsi.
bad-variant = { $count ->
    [one] Vi segla til øyane om sommaren, og der møtte vi folk som framleis bøter garna sine for hand.
   *[other] Suvel purjetasime saartele ja kohtasime seal inimesi, kes ikka veel parandavad võrke käsitsi.
 }
-bad-term = Suvel purjetasime saartele ja kohtasime seal inimesi, kes ikka veel parandavad võrke käsitsi.
good-translated = Vi segla til øyane om sommaren, og der møtte vi folk som framleis bøter garna sine for hand.
good-copy = We sailed to the islands in the summer, and there we met people who still mend their nets by hand.
good-quoted = Les meir: «Suvel purjetasime saartele ja kohtasime seal inimesi, kes ikka veel parandavad võrke käsitsi»
good-code = Les meir: <code>Suvel purjetasime saartele ja kohtasime seal inimesi, kes ikka veel parandavad võrke käsitsi.</code>
good-address = Les meir: https://example.org/Suvel-purjetasime-saartele-ja-kohtasime-seal-inimesi,-kes-ikka-veel-parandavad-võrke-käsitsi.
good-names = Museum of Modern Art, Tate Modern, Centre Pompidou
good-short = Suvel purjetasime saartele ja kohtasime
good-own-words = Vi segla til øyane om sommaren, og der møtte vi folk som framleis bøter garna sine for hand. Museum of Modern Art
good-neighbour-of-own = Eg veit ikkje kven som kjem, men dei sa at alle er velkomne heim frå ferja.
