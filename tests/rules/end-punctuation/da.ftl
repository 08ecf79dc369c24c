good-abbreviation = Bøger, film m.m.
good-ordinal = Den 3.
