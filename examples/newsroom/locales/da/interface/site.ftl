## Navigation

nav-main =
    .aria-label = Hovedmenu
nav-skip = Gå til hovedindholdet
nav-news = Nyheder
nav-events = Arrangementer
nav-funding = Støtte
nav-publications = Publikationer
nav-topics = Emner
    .title = Kultur, forskning, miljø og sociale forhold
nav-about = Om { -office(style: "short") }
nav-language = Sprog
    .aria-label = Vælg sprog
nav-not-translated = Denne side er endnu ikke oversat ({ $language }). Du læser den engelske version.

## Search

search-field =
    .label = Søg på webstedet
    .placeholder = Søg i nyheder, arrangementer og publikationer …
search-results =
    { $count ->
        [0] Ingen resultater for »{ $query }«.
        [one] { $count } resultat for »{ $query }«.
       *[other] { $count } resultater for »{ $query }«.
    }
search-type =
    { $type ->
        [news] Nyhed
        [event] Arrangement
        [call] Ansøgningsrunde
       *[publication] Publikation
    }
search-hint = Kontroller stavningen, eller vælg et område under »{ nav-topics }«.

## Cookie notice

cookies-title = Cookies på webstedet
cookies-text =
    Vi bruger nødvendige cookies, for at webstedet kan fungere. Hvis du giver
    samtykke, tæller vi også besøg, så vi ved, hvilke artikler der bliver læst.

    Læs mere i vores <a data-l10n-name="privacy">{ -privacy-policy }</a>.
cookies-accept = Accepter alle cookies
cookies-reject = Kun nødvendige cookies
    .title = Du kan altid ændre dit valg

## Footer

footer-about = { -office } fremmer samarbejdet mellem { -nordic-council-of-ministers } og { -baltic-council-of-ministers } i { -baltic-sea-region }.
footer-contact = Har du spørgsmål? <a data-l10n-name="contact">Skriv til { -newsroom(form: "definite") }</a>.
footer-copyright = © { $year } { -office }

## Errors

error-not-found = Siden blev ikke fundet
error-not-found-text = Siden er måske flyttet eller slettet. Gå til <a data-l10n-name="home">forsiden</a>, eller søg på webstedet.
error-server =
    Noget gik galt hos os. Prøv igen om { $minutes ->
        [one] { $minutes } minut
       *[other] { $minutes } minutter
    }.
error-portal-closed = På grund af vedligeholdelse er { -portal(form: "definite") } midlertidigt lukket.
error-code = Fejlkode: { $code }
