bad-english = Запись на “{ $title }”
bad-straight = Слово "здесь"
good-own = Запись на «{ $title }»
good-nested = «Слово „здесь“ там»
good-apostrophe = iPhone’ом
