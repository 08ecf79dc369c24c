good-own = Almmut: ”{ $title }”
