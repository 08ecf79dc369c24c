## Event page

events-heading = Arrangementer i { -baltic-sea-region }
events-when = { DATETIME($start, day: "numeric", month: "long", year: "numeric") } kl. { DATETIME($start, hour: "numeric", minute: "numeric") }
events-format =
    { $format ->
        [online] Online
        [hybrid] Online og på stedet ({ $city })
       *[onsite] På stedet ({ $city })
    }
events-organiser =
    { $organiser ->
        [office] Arrangeres af { -office }.
        [ministers] Arrangeres af { -nordic-council-of-ministers } og { -baltic-council-of-ministers }.
        [parliaments] Arrangeres af { -nordic-council } og { -baltic-assembly }.
       *[partner] Arrangeres af { $partner }.
    }
events-deadline = Tilmeld dig senest den { DATETIME($deadline, day: "numeric", month: "long") }.
events-closed = Tilmeldingen er lukket. Du finder andre datoer under »{ nav-events }«.

## Seats and waiting list

events-seats-left =
    { $seats ->
        [0] Alt optaget
        [one] { $seats } plads tilbage
       *[other] { $seats } pladser tilbage
    }
events-waiting-list = Arrangementet er fuldt booket. <strong>Du kan komme på venteliste.</strong>
events-waiting-position =
    { NUMBER($position, type: "ordinal") ->
       *[other] Du er nummer { $position } på ventelisten.
    }
events-waiting-offer =
    Hvis en plads bliver ledig, har du { $hours ->
        [one] { $hours } time
       *[other] { $hours } timer
    } til at sige ja.

## Registration form

events-form-heading = Tilmelding til »{ $title }«
events-form-name =
    .label = Fulde navn
    .placeholder = Som det skal stå på dit navneskilt
events-form-email =
    .label = E-mailadresse
    .placeholder = navn@example.org
    .title = Vi sender bekræftelsen til denne adresse
events-form-country =
    .label = Land
    .aria-label = Land, hvor du bor eller arbejder
events-form-access =
    .label = Særlige behov
    .placeholder = Tegnsprog, adgang uden trin, kost …
events-form-consent = Jeg har læst jeres <a data-l10n-name="privacy">{ -privacy-policy }</a> og accepterer at blive kontaktet om dette arrangement.
events-form-submit = Tilmeld dig
    .title = Send tilmeldingen

## Confirmation and errors

events-confirmed = <strong>Tak, { $name }!</strong> Din plads til »{ $title }« er bekræftet.
events-confirmed-guests =
    { $guests ->
        [one] Du har tilmeldt dig selv og { $guests } gæst.
       *[other] Du har tilmeldt dig selv og { $guests } gæster.
    }
events-error-email = Udfyld feltet »{ events-form-email.label }« for at fortsætte.
events-error-guests =
    { $max ->
        [one] Du kan højst tage { $max } gæst med.
       *[other] Du kan højst tage { $max } gæster med.
    }
