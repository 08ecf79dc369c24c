## Navigation

nav-main =
    .aria-label = Aðalvalmynd
nav-skip = Fara beint í aðalefni
nav-news = Fréttir
nav-events = Viðburðir
nav-funding = Styrkir
nav-publications = Útgáfa
nav-topics = Málaflokkar
    .title = Menning, rannsóknir, umhverfi og félagsmál
nav-about = Um { -office(style: "short", case: "accusative") }
nav-language = Tungumál
    .aria-label = Velja tungumál

## Search

search-field =
    .label = Leita á vefnum
    .placeholder = Leita að fréttum, viðburðum og útgefnu efni …
search-results =
    { $count ->
        [0] Ekkert fannst við leit að „{ $query }“.
        [one] { $count } niðurstaða við leit að „{ $query }“.
       *[other] { $count } niðurstöður við leit að „{ $query }“.
    }
search-type =
    { $type ->
        [news] Frétt
        [event] Viðburður
        [call] Auglýsing um styrki
       *[publication] Rit
    }

## Cookie notice

cookies-title = Vafrakökur á vefnum
cookies-accept = Samþykkja allar vafrakökur
cookies-reject = Aðeins nauðsynlegar vafrakökur
    .title = Þú getur breytt valinu hvenær sem er

## Footer

footer-copyright = © { $year } { -office }

## Errors

error-not-found = Síðan fannst ekki
