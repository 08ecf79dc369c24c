bad-straight = Ordet "her"
bad-guillemets = Se «Nyheder»
good-own = Tilmelding til “{ $title }”
good-other-ones-in-use = Ordet »her«
bad-mixed = Ordet »her« og ”der”
good-code = Skriv "auto" eller <code>"x"</code>
bad-typed = Ordet ,,her''
good-apostrophe = Lars' bil, Mozillas’ og ’90erne
