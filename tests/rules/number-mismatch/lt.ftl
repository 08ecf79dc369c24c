good-same = 2015 m. skyrėme 1250 dotacijų.
good-groups = 1 250 000 skaitytojų
good-decimal = 3,5 % iš 1 000,25
good-ordinal = XXI amžius, pirmasis leidimas
good-time = 15.00 ir 0 val.
good-date = 2015 m. gegužės 5 d. ir 2015-12-31
good-word = Pasirinkite tris iš dvylikos naujienlaiškių
good-version = 1.2.3 versija
good-range = 1990–1995, nuo 10 iki 12 ir 1990-ieji
good-thousands = 10 tūkst. skaitytojų, 2 mln. eurų
good-twice = 2015-ieji buvo ilgi ir geresni už 2014-uosius
good-machine = <a href="/2016">Skaitykite</a> https://news.org/2017 ’
good-round-the-clock = Dirbame visą parą
good-select =
    { $count ->
        [one] { $count } diena iš 30
        [few] { $count } dienos iš 30
       *[other] { $count } dienų iš 30
    }
good-select-added =
    { $count ->
        [one] { $count } vieta iš 100
        [5] Penkios vietos iš 100
       *[other] { $count } vietų iš 100
    }
good-attribute = Žemėlapis
    .title = 150 vietų
good-literal = 250 vietų
good-no-digits = 20 vietų
good-word-in-digits = Per 5 minutes pasirinkite tris naujienlaiškius
bad-several = Tais metais
bad-thousands = 15 eurų
bad-word = Šešios vietos
bad-year = Pradėjome 2051 m.
bad-missing = Pradėjome seniai.
bad-small = Pasirinkite 4 naujienlaiškius
bad-group = 1 205 dotacijos
bad-decimal = 35 procentai
bad-time = 16.00
bad-version = 1.2.4 versija
bad-only-in-tag = <a href="/2015">Tais metais</a>
bad-second = 2015-ieji buvo geresni už 2014-uosius, o 2016-ieji buvo ilgi
bad-attribute = Žemėlapis
    .title = 105 vietos
bad-select =
    { $count ->
        [one] { $count } diena iš 31
       *[other] { $count } dienų iš 31
    }
