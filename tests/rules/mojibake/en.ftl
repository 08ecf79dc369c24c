bad-letter = Choose a topic
bad-quotes = The week
bad-cyrillic = News
good-letter = Choose a topic
good-quotation = In capitals
good-source = Read VÃ¦lg as Vælg
