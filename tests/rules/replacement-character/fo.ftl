bad-letter = Ráðstevna í T�rshavn
bad-several = Mentan í ��kinum
bad-literal = T{"\uFFFD"}ðindi
bad-attribute = Leita
    .title = Leita � síðuni
bad-variant = { $count ->
    [one] Eitt tilt�k
   *[other] { $count } tiltøk
 }
bad-more-than-the-source = Teknið � merkir ein b�kstav
-bad-term = Nor�urlandaráðið
good-letters = Ráðstevna í Tórshavn
good-in-the-source-too = Teknið � merkir ein burturgloymdan bókstav
good-question-mark = Veruliga?
good-placeable = Hey, { $name }
