good-same = Žr. „https://news.org/help“.
good-page-of-the-language = Žr. https://news.org/lt/pagalba arba https://lt.wikipedia.org/wiki/Naujienos
good-query = Žr. https://news.org/?lang=lt
good-inflected = Apie svetainę (www.news.org)
good-secure = Žr. https://news.org/help
good-slash = Žr. https://news.org
good-example = vardas@example.com
good-example-page = Jūsų puslapis
good-order = Rašykite b@news.org arba a@news.org
good-in-tag = me@news.org: <a href="https://news.org/">pagalba</a>
good-handle = Sekite @{ $name } ir 3 @ 4
good-placeable = Žr. https://{ $host }/help ir { $user }@news.org
good-select =
    { $count ->
        [one] Žr. www.news.org/one
        [few] Žr. www.news.org/many
       *[other] Žr. www.news.org/many
    }
good-case = Žr. www.news.org/help
good-attribute = Kontaktai
    .title = Rašykite me@news.org
bad-missing = Žr. pagalbą.
bad-typing-error = Rašykite newsrom@news.org
bad-host = Žr. www.news.eu
bad-other-language = Žr. https://news.org/pl/pomoc
bad-extra = Žr. https://news.org/help
bad-insecure = Žr. http://news.org/help
bad-spaced = Rašykite me @news.org
bad-attribute = Kontaktai
    .title = Rašykite mes@news.org
good-own-ending = Žr. https://news.lt/pagalba
good-example-of-the-place = Žr. https://example.com/jusu-puslapis
bad-example = Rašykite vardas@pastas.lt
bad-example-page = Žr. https://example.net/forumas
bad-same-page-elsewhere = Žr. https://news.eu/forum
bad-same-example-elsewhere = Žr. https://forum.example/forum
bad-credentials = Žr. https://news.org@news.eu/lt/forum
