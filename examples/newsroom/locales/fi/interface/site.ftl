## Navigation

nav-main =
    .aria-label = Päävalikko
nav-skip = Siirry pääsisältöön
nav-news = Uutiset
nav-events = Tapahtumat
nav-funding = Rahoitus
nav-publications = Julkaisut
nav-topics = Aiheet
    .title = Kulttuuri, tutkimus, ympäristö ja sosiaaliasiat
nav-about = Tietoa { -office(style: "short", case: "elative") }
nav-language = Kieli
    .aria-label = Valitse kieli
nav-not-translated = Tätä sivua ei ole vielä käännetty ({ $language }). Luet englanninkielistä versiota.

## Search

search-field =
    .label = Hae sivustolta
    .placeholder = Hae uutisia, tapahtumia ja julkaisuja …
search-results =
    { $count ->
        [0] Haulla ”{ $query }” ei löytynyt tuloksia.
        [one] Haulla ”{ $query }” löytyi { $count } tulos.
       *[other] Haulla ”{ $query }” löytyi { $count } tulosta.
    }
search-type =
    { $type ->
        [news] Uutinen
        [event] Tapahtuma
        [call] Rahoitushaku
       *[publication] Julkaisu
    }
search-hint = Tarkista oikeinkirjoitus tai valitse aihepiiri kohdasta ”{ nav-topics }”.

## Cookie notice

cookies-title = Evästeet tällä sivustolla
cookies-text =
    Käytämme välttämättömiä evästeitä, jotta sivusto toimii. Suostumuksellasi laskemme
    myös käyntejä, jotta tiedämme, mitä juttuja luetaan.

    Lue lisää <a data-l10n-name="privacy">{ -privacy-policy(case: "elative") }</a>.
cookies-accept = Hyväksy kaikki evästeet
cookies-reject = Vain välttämättömät evästeet
    .title = Voit muuttaa valintaasi milloin tahansa

## Footer

footer-about = { -office } edistää { -nordic-council-of-ministers(case: "genitive") } ja { -baltic-council-of-ministers(case: "genitive") } yhteistyötä { -baltic-sea-region(case: "adessive") }.
footer-contact = Kysyttävää? <a data-l10n-name="contact">Kirjoita { -newsroom(case: "allative") }</a>.
footer-copyright = © { $year } { -office }

## Errors

error-not-found = Sivua ei löytynyt
error-not-found-text = Sivu on ehkä siirretty tai poistettu. Siirry <a data-l10n-name="home">etusivulle</a> tai käytä sivuston hakua.
error-server =
    Järjestelmässämme tapahtui virhe. Yritä uudelleen, kun on kulunut { $minutes ->
        [one] { $minutes } minuutti
       *[other] { $minutes } minuuttia
    }.
error-portal-closed = Huoltotöiden vuoksi { -portal } on tilapäisesti suljettu.
error-code = Virhekoodi: { $code }
