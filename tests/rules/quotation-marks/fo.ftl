good-own = Tekning til “{ $title }”
