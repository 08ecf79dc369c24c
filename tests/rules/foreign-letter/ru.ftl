bad-letter = Новости з островів
bad-decomposed = Открыто в воскресенье: ёж
bad-attribute = Открыто в воскресенье: ёж
    .title = Новости з островів
bad-variant = { $count ->
    [one] Новости с островов: ёлка и съезд
   *[other] Новости з островів
 }
-bad-term = Новости з островів
good-own-letters = Новости с островов: ёлка и съезд
good-composed = Открыто в воскресенье: ёж
good-name-of-the-source = Þórður, Łucja, Ćosić
good-name-in-another-case = Łucja
good-address = https://example.org/і
good-other-script = «Известия» Ω
good-signs = 5 × 4 ÷ 2, 10 µm, § 5, €
bad-look-alike = Скидка c 5 марта
bad-abbreviation = Саммит HATO
bad-conjunction = Не завтра, a сегодня
good-vitamin = Витамин C полезен
good-abbreviation = Смотрите BBC
