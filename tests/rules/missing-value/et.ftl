bad-topics =
    .title = Kultuur
good-topics = Teemad
    .title = Kultuur
good-field =
    .label = Otsing
-good-term = Mõiste
