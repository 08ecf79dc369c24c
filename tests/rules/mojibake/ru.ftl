bad-cyrillic = РќРѕРІРѕСЃС‚Рё
good-letter = Выберите тему
