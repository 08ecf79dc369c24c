## Navigation

nav-main =
    .aria-label = Huvudmeny
nav-skip = Hoppa till huvudinnehållet
nav-news = Nyheter
nav-events = Evenemang
nav-funding = Finansiering
nav-publications = Publikationer
nav-topics = Ämnen
    .title = Kultur, forskning, miljö och sociala frågor
nav-about = Om { -office(style: "short") }
nav-language = Språk
    .aria-label = Välj språk
nav-not-translated = Den här sidan har inte översatts än ({ $language }). Du läser den engelska versionen.

## Search

search-field =
    .label = Sök på webbplatsen
    .placeholder = Sök nyheter, evenemang och publikationer …
search-results =
    { $count ->
        [0] Inga resultat för ”{ $query }”.
        [one] { $count } resultat för ”{ $query }”.
       *[other] { $count } resultat för ”{ $query }”.
    }
search-type =
    { $type ->
        [news] Nyhet
        [event] Evenemang
        [call] Utlysning
       *[publication] Publikation
    }
search-hint = Kontrollera stavningen eller välj ett område under ”{ nav-topics }”.

## Cookie notice

cookies-title = Kakor på webbplatsen
cookies-text =
    Vi använder nödvändiga kakor för att webbplatsen ska fungera. Om du samtycker
    räknar vi också besök, så att vi vet vilka artiklar som läses.

    Läs mer i vår <a data-l10n-name="privacy">{ -privacy-policy }</a>.
cookies-accept = Godkänn alla kakor
cookies-reject = Endast nödvändiga kakor
    .title = Du kan ändra ditt val när som helst

## Footer

footer-about = { -office } främjar samarbetet mellan { -nordic-council-of-ministers } och { -baltic-council-of-ministers } i { -baltic-sea-region }.
footer-contact = Har du frågor? <a data-l10n-name="contact">Skriv till { -newsroom(form: "definite") }</a>.
footer-copyright = © { $year } { -office }

## Errors

error-not-found = Sidan hittades inte
error-not-found-text = Sidan kan ha flyttats eller tagits bort. Gå till <a data-l10n-name="home">startsidan</a> eller sök på webbplatsen.
error-server =
    Något gick fel hos oss. Försök igen om { $minutes ->
        [one] { $minutes } minut
       *[other] { $minutes } minuter
    }.
error-portal-closed = På grund av underhåll är { -portal(form: "definite") } tillfälligt stängd.
error-code = Felkod: { $code }
