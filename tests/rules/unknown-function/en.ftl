bad-translated = { NUMBER($n) }
bad-own-of-another = { NUMBER($n) }
bad-selector = { $n }
good-own = { LIST($names) }
good-builtin = { $n } on { $date }
-good-term = Office
-bad-term = Office
