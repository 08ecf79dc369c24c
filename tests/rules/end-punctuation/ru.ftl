good-abbreviation = Книги, фильмы и т. д.
