bad-straight = Ordet "her"
bad-guillemets = Se «Nyheder»
good-own = Tilmelding til “{ $title }”
good-other-ones-in-use = Ordet »her« og ”der”
good-apostrophe = Lars' bil, Mozillas’ og ’90erne
