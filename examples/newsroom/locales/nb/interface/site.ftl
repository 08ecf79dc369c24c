## Navigation

nav-main =
    .aria-label = Hovedmeny
nav-skip = Gå til hovedinnholdet
nav-news = Nyheter
nav-events = Arrangementer
nav-funding = Støtte
nav-publications = Publikasjoner
nav-topics = Temaer
    .title = Kultur, forskning, miljø og sosiale spørsmål
nav-about = Om { -office(style: "short") }
nav-language = Språk
    .aria-label = Velg språk

## Search

search-field =
    .label = Søk på nettstedet
    .placeholder = Søk i nyheter, arrangementer og publikasjoner …
search-results =
    { $count ->
        [0] Ingen resultater for «{ $query }».
        [one] { $count } resultat for «{ $query }».
       *[other] { $count } resultater for «{ $query }».
    }
search-type =
    { $type ->
        [news] Nyhet
        [event] Arrangement
        [call] Utlysning
       *[publication] Publikasjon
    }
search-hint = Kontroller stavemåten, eller velg et område under «{ nav-topics }».

## Cookie notice

cookies-title = Informasjonskapsler på nettstedet
cookies-text =
    Vi bruker nødvendige informasjonskapsler for at nettstedet skal fungere. Hvis du
    samtykker, teller vi også besøk, slik at vi vet hvilke saker som blir lest.

    Les mer i <a data-l10n-name="privacy">{ -privacy-policy(form: "definite") }</a> vår.
cookies-accept = Godta alle informasjonskapsler
cookies-reject = Bare nødvendige informasjonskapsler
    .title = Du kan endre valget ditt når som helst

## Footer

footer-about = { -office } fremmer samarbeidet mellom { -nordic-council-of-ministers } og { -baltic-council-of-ministers } i { -baltic-sea-region }.
footer-contact = Har du spørsmål? <a data-l10n-name="contact">Skriv til { -newsroom(form: "definite") }</a>.
footer-copyright = © { $year } { -office }

## Errors

error-not-found = Fant ikke siden
error-not-found-text = Siden kan være flyttet eller slettet. Gå til <a data-l10n-name="home">forsiden</a>, eller søk på nettstedet.
error-server =
    Noe gikk galt hos oss. Prøv igjen om { $minutes ->
        [one] { $minutes } minutt
       *[other] { $minutes } minutter
    }.
error-portal-closed = På grunn av vedlikehold er { -portal(form: "definite") } midlertidig stengt.
