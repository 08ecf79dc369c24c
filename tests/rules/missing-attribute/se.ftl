bad-field =
    .placeholder = Oza
bad-plain = Ođđasat
    .tittel = Ođđasat
-good-office = Kantuvra
    .article = —
