good-clauses = vad är det det gäller
good-interjection = Hej hej
