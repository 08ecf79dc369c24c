good-own = Registreeru: „{ $title }“
good-other-ones-in-use = Sõna „siin”
bad-mixed = Sõna „siin” ja «seal»
