-newsletter = { $case ->
   *[nominative] naujienlaiškis
    [genitive] naujienlaiškio
}
    .forms = žinių laiškas, žinių
        laiško
    .avoid = biuletenis
-council = Šiaurės taryba
-ministers = Šiaurės ministrų taryba
-office = Šiaurės ir Baltijos šalių biuras
-prize = { $year } metų premija
-it = IT
-monitor = Monitor
bad-words = Skaitykite mūsų apžvalgą
bad-reference = Skaitykite mūsų apžvalgą
bad-plural = Visos apžvalgos
bad-longer = Moka Šiaurės taryba
bad-attribute =
    .title = Apžvalga
bad-variants = { $count ->
    [one] Viena apžvalga
   *[other] { $count } apžvalgos
}
good-reference = Skaitykite mūsų { -newsletter }
good-form = Skaitykite mūsų NAUJIENLAIŠKIS
good-inflected = Naujienlaiškių prenumeratoriai
good-listed = Seni žinių laiškai
good-compound = Naujienlaiškiniai archyvai
good-case-of-reference = Skaitykite mūsų { -newsletter(case: "genitive") }
good-longer = Moka Šiaurės ministrų taryba
good-not-named = Laiškai apie naujienas
good-open = Apdovanojimas
good-only-english = Skaitiniai
good-part-of-name = Atverkite tinklo stebyklę: ji veikia
good-small = Miesto atstovai
good-selector = Labas
good-untranslated = newsletter@example.org
-good-term = Apžvalgų archyvas
