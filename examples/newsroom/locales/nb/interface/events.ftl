## Event page

events-heading = Arrangementer i { -baltic-sea-region }
events-when = { DATETIME($start, day: "numeric", month: "long", year: "numeric") } kl. { DATETIME($start, hour: "numeric", minute: "numeric") }
events-format =
    { $format ->
        [online] På nett
        [hybrid] På nett og på stedet ({ $city })
       *[onsite] På stedet ({ $city })
    }
events-organiser =
    { $organiser ->
        [office] Arrangeres av { -office }.
        [ministers] Arrangeres av { -nordic-council-of-ministers } og { -baltic-council-of-ministers }.
        [parliaments] Arrangeres av { -nordic-council } og { -baltic-assembly }.
       *[partner] Arrangeres av { $partner }.
    }
events-deadline = Meld deg på senest { DATETIME($deadline, day: "numeric", month: "long") }.
events-closed = Påmeldingen er stengt. Du finner andre datoer under «{ nav-events }».

## Seats and waiting list

events-seats-left =
    { $seats ->
        [0] Fullt
        [one] { $seats } plass igjen
       *[other] { $seats } plasser igjen
    }
events-waiting-list = Arrangementet er fullt. <strong>Du kan sette deg på ventelisten.</strong>
events-waiting-position =
    { NUMBER($position, type: "ordinal") ->
       *[other] Du er nummer { $position } på ventelisten.
    }
events-waiting-offer =
    Hvis en plass blir ledig, har du { $hours ->
        [one] { $hours } time
       *[other] { $hours } timer
    } på deg til å takke ja.

## Registration form

events-form-heading = Påmelding til «{ $title }»
events-form-name =
    .label = Fullt navn
    .placeholder = Slik det skal stå på navneskiltet ditt
events-form-email =
    .label = E-postadresse
    .placeholder = navn@example.org
    .title = Vi sender bekreftelsen til denne adressen
events-form-country =
    .label = Land
    .aria-label = Land der du bor eller arbeider
events-form-consent = Jeg har lest <a data-l10n-name="privacy">{ -privacy-policy(form: "definite") }</a> og samtykker i å bli kontaktet om dette arrangementet.
events-form-submit = Meld deg på
    .title = Send påmeldingen

## Confirmation and errors

events-confirmed = <strong>Takk, { $name }!</strong> Plassen din på «{ $title }» er bekreftet.
events-confirmed-guests =
    { $guests ->
        [one] Du har meldt på deg selv og { $guests } gjest.
       *[other] Du har meldt på deg selv og { $guests } gjester.
    }
events-error-email = Fyll ut feltet «{ events-form-email.label }» for å fortsette.
