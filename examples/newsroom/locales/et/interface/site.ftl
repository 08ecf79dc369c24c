## Navigation

nav-main =
    .aria-label = Peamenüü
nav-skip = Liigu põhisisu juurde
nav-news = Uudised
nav-events = Sündmused
nav-funding = Rahastus
nav-publications = Väljaanded
nav-topics = Teemad
    .title = Kultuur, teadus, keskkond ja sotsiaalvaldkond
nav-about = Ülevaade { -office(style: "short", case: "elative") }
nav-language = Keel
    .aria-label = Vali keel
nav-not-translated = Seda lehte ei ole veel tõlgitud ({ $language }). Loete ingliskeelset versiooni.

## Search

search-field =
    .label = Otsige veebilehelt
    .placeholder = Otsige uudiseid, sündmusi ja väljaandeid…
search-results =
    { $count ->
        [0] Otsingule „{ $query }“ ei leitud vasteid.
        [one] Otsingule „{ $query }“ leiti { $count } vaste.
       *[other] Otsingule „{ $query }“ leiti { $count } vastet.
    }
search-type =
    { $type ->
        [news] Uudis
        [event] Sündmus
        [call] Taotlusvoor
       *[publication] Väljaanne
    }
search-hint = Kontrollige õigekirja või valige valdkond menüüst „{ nav-topics }“.

## Cookie notice

cookies-title = Küpsised sellel veebilehel
cookies-text =
    Veebilehe toimimiseks kasutame vajalikke küpsiseid. Teie nõusolekul loendame ka
    külastusi, et teada, milliseid lugusid loetakse.

    Lähemalt saate lugeda meie <a data-l10n-name="privacy">{ -privacy-policy(case: "elative") }</a>.
cookies-accept = Nõustun kõigi küpsistega
cookies-reject = Ainult vajalikud küpsised
    .title = Valikut saate igal ajal muuta

## Footer

footer-about = { -office } edendab { -nordic-council-of-ministers(case: "genitive") } ja { -baltic-council-of-ministers(case: "genitive") } koostööd { -baltic-sea-region(case: "inessive") }.
footer-contact = Küsimusi? <a data-l10n-name="contact">Kirjutage { -newsroom(case: "allative") }</a>.
footer-copyright = © { $year } { -office }

## Errors

error-not-found = Lehte ei leitud
error-not-found-text = Leht võib olla teisaldatud või kustutatud. Minge <a data-l10n-name="home">avalehele</a> või kasutage otsingut.
error-server =
    Meie poolel tekkis tõrge. Palun proovige uuesti, kui on möödunud { $minutes ->
        [one] { $minutes } minut
       *[other] { $minutes } minutit
    }.
error-portal-closed = Hooldustööde tõttu on { -portal } ajutiselt suletud.
error-code = Veakood: { $code }
