bad-neighbour = Vasarą buriavome į salas ir ten sutikome žmonių, kurie iki šiol tinklus taiso rankomis.
bad-distant = Suvel purjetasime saartele ja kohtasime seal inimesi, kes ikka veel parandavad võrke käsitsi.
bad-english-of-before = We sailed to the islands in the summer, and there we met people who still mend their nets by hand.
bad-placeable = { $name }: <b>Suvel purjetasime saartele ja kohtasime seal inimesi, kes ikka veel parandavad võrke käsitsi.</b>
bad-attribute = Vasarā mēs burājām uz salām un tur satikām cilvēkus, kuri joprojām lāpa tīklus ar rokām.
    .title = Suvel purjetasime saartele ja kohtasime seal inimesi, kes ikka veel parandavad võrke käsitsi.
bad-variant = { $count ->
    [one] Vasarā mēs burājām uz salām un tur satikām cilvēkus, kuri joprojām lāpa tīklus ar rokām.
   *[other] Suvel purjetasime saartele ja kohtasime seal inimesi, kes ikka veel parandavad võrke käsitsi.
 }
-bad-term = Suvel purjetasime saartele ja kohtasime seal inimesi, kes ikka veel parandavad võrke käsitsi.
good-translated = Vasarā mēs burājām uz salām un tur satikām cilvēkus, kuri joprojām lāpa tīklus ar rokām.
good-copy = We sailed to the islands in the summer, and there we met people who still mend their nets by hand.
good-quoted = Lasiet vairāk: “Suvel purjetasime saartele ja kohtasime seal inimesi, kes ikka veel parandavad võrke käsitsi”
good-code = Lasiet vairāk: <code>Suvel purjetasime saartele ja kohtasime seal inimesi, kes ikka veel parandavad võrke käsitsi.</code>
good-address = Lasiet vairāk: https://example.org/Suvel-purjetasime-saartele-ja-kohtasime-seal-inimesi,-kes-ikka-veel-parandavad-võrke-käsitsi.
good-names = Museum of Modern Art, Tate Modern, Centre Pompidou
good-short = Suvel purjetasime saartele ja kohtasime
good-own-words = Vasarā mēs burājām uz salām un tur satikām cilvēkus, kuri joprojām lāpa tīklus ar rokām. Museum of Modern Art
