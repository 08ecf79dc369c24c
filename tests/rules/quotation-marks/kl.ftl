good-own = Nalunaarneq “{ $title }”
