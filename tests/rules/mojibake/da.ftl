bad-letter = VÃ¦lg et emne
bad-quotes = Ugens â€œavisâ€
good-letter = Vælg et emne
good-quotation = »PÅ« og »Å«
good-source = Læs VÃ¦lg som Vælg
