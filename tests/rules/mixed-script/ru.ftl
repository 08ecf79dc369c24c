bad-first-letter = Cеверный Совет
bad-last-letter = Откройте папку «Входящиe»
bad-several = pегиoн
bad-cyrillic-in-a-name = Mоzilla на вашей стороне
bad-without-look-alikes = PDFы здесь
bad-attribute = Поиск
    .title = Поиск по cайту
bad-variant = { $count ->
    [one] { $count } мecто
    [few] { $count } места
   *[many] { $count } мест
 }
-bad-term = Балтийская аcсамблея
good-hyphen = PDF-формат и web-сайт
good-apostrophe = iPhone’ом и Facebook'ом
good-placeable = В { -brand }е
good-two-scripts-apart = Скачать Firefox 3D (<b>Да</b>)
good-entity = Да&nbsp;или&nbsp;нет
good-in-the-source-too = Марка КиноKids
good-cyrillic-word = Слово мир
bad-ending-of-a-name = Новости Nordicа сегодня
