bad-english = Ilmoittaudu: “{ $title }”
good-own = Ilmoittaudu: ”{ $title }”
good-other-ones-in-use = Sana »tässä»
