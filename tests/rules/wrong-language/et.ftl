bad-neighbour = Purjehdimme saarille kesällä, ja siellä tapasimme ihmisiä, jotka yhä paikkaavat verkkonsa käsin.
bad-distant = Vasarā mēs burājām uz salām un tur satikām cilvēkus, kuri joprojām lāpa tīklus ar rokām.
bad-english-of-before = We sailed to the islands in the summer, and there we met people who still mend their nets by hand.
bad-placeable = { $name }: <b>Vasarā mēs burājām uz salām un tur satikām cilvēkus, kuri joprojām lāpa tīklus ar rokām.</b>
bad-attribute = Suvel purjetasime saartele ja kohtasime seal inimesi, kes ikka veel parandavad võrke käsitsi.
    .title = Vasarā mēs burājām uz salām un tur satikām cilvēkus, kuri joprojām lāpa tīklus ar rokām.
bad-variant = { $count ->
    [one] Suvel purjetasime saartele ja kohtasime seal inimesi, kes ikka veel parandavad võrke käsitsi.
   *[other] Vasarā mēs burājām uz salām un tur satikām cilvēkus, kuri joprojām lāpa tīklus ar rokām.
 }
-bad-term = Vasarā mēs burājām uz salām un tur satikām cilvēkus, kuri joprojām lāpa tīklus ar rokām.
good-translated = Suvel purjetasime saartele ja kohtasime seal inimesi, kes ikka veel parandavad võrke käsitsi.
good-copy = We sailed to the islands in the summer, and there we met people who still mend their nets by hand.
good-quoted = Loe edasi: „Vasarā mēs burājām uz salām un tur satikām cilvēkus, kuri joprojām lāpa tīklus ar rokām“
good-code = Loe edasi: <code>Vasarā mēs burājām uz salām un tur satikām cilvēkus, kuri joprojām lāpa tīklus ar rokām.</code>
good-address = Loe edasi: https://example.org/Vasarā-mēs-burājām-uz-salām-un-tur-satikām-cilvēkus,-kuri-joprojām-lāpa-tīklus-ar-rokām.
good-names = Museum of Modern Art, Tate Modern, Centre Pompidou
good-short = Vasarā mēs burājām uz salām
good-own-words = Suvel purjetasime saartele ja kohtasime seal inimesi, kes ikka veel parandavad võrke käsitsi. Museum of Modern Art
