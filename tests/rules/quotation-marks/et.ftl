good-own = Registreeru: „{ $title }“
good-other-ones-in-use = Sõna „siin” ja «seal»
