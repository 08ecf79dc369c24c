## Navigation

nav-main =
    .aria-label = Galvenā izvēlne
nav-skip = Pāriet uz galveno saturu
nav-news = Ziņas
nav-events = Pasākumi
nav-funding = Finansējums
nav-publications = Publikācijas
nav-topics = Tēmas
    .title = Kultūra, pētniecība, vide un sociālie jautājumi
nav-about = Par { -office(style: "short", case: "accusative") }
nav-language = Valoda
    .aria-label = Izvēlēties valodu
nav-not-translated = Šī lapa vēl nav iztulkota ({ $language }). Jūs lasāt versiju angļu valodā.

## Search

search-field =
    .label = Meklēt vietnē
    .placeholder = Meklējiet ziņas, pasākumus un publikācijas…
search-results =
    { $count ->
        [0] Vaicājumam „{ $query }” nav rezultātu.
        [zero] Vaicājumam „{ $query }” ir { $count } rezultātu.
        [one] Vaicājumam „{ $query }” ir { $count } rezultāts.
       *[other] Vaicājumam „{ $query }” ir { $count } rezultāti.
    }
search-type =
    { $type ->
        [news] Ziņa
        [event] Pasākums
        [call] Projektu konkurss
       *[publication] Publikācija
    }
search-hint = Pārbaudiet pareizrakstību vai izvēlieties jomu sadaļā „{ nav-topics }”.

## Cookie notice

cookies-title = Sīkdatnes šajā vietnē
cookies-text =
    Lai vietne darbotos, mēs izmantojam nepieciešamās sīkdatnes. Ar jūsu piekrišanu
    mēs arī skaitām apmeklējumus, lai zinātu, kuras ziņas tiek lasītas.

    Vairāk lasiet mūsu <a data-l10n-name="privacy">{ -privacy-policy(case: "locative") }</a>.
cookies-accept = Pieņemt visas sīkdatnes
cookies-reject = Tikai nepieciešamās sīkdatnes
    .title = Savu izvēli varat mainīt jebkurā laikā

## Footer

footer-about = { -office } veicina { -nordic-council-of-ministers(case: "genitive") } un { -baltic-council-of-ministers(case: "genitive") } sadarbību { -baltic-sea-region(case: "locative") }.
footer-contact = Ir jautājumi? <a data-l10n-name="contact">Rakstiet { -newsroom(case: "dative") }</a>.
footer-copyright = © { $year } { -office }

## Errors

error-not-found = Lapa nav atrasta
error-not-found-text = Iespējams, lapa ir pārvietota vai dzēsta. Dodieties uz <a data-l10n-name="home">sākumlapu</a> vai meklējiet vietnē.
error-server =
    Mūsu pusē radās kļūda. Lūdzu, mēģiniet vēlreiz pēc { $minutes ->
        [zero] { $minutes } minūtēm
        [one] { $minutes } minūtes
       *[other] { $minutes } minūtēm
    }.
error-portal-closed =
    { -portal.gender ->
        [feminine] Apkopes dēļ { -portal } uz laiku ir slēgta.
       *[masculine] Apkopes dēļ { -portal } uz laiku ir slēgts.
    }
error-code = Kļūdas kods: { $code }
