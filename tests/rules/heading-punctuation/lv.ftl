good-none = Kas var pieteikties
good-question = Kas var pieteikties?
good-abbreviation = Grāmatas, filmas utt.
good-source-has-it = Piezīme:
good-paragraph = Kas var pieteikties.
bad-period = Kas var pieteikties.
bad-colon = Kas var pieteikties:
