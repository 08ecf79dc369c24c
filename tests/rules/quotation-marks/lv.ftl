bad-straight = Vārds "šeit"
good-own = Reģistrācija: “{ $title }”
good-other-ones-in-use = Vārds „šeit”
