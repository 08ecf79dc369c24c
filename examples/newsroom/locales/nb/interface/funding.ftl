## List of calls

funding-heading = Utlysninger
funding-intro =
    { -mobility-programme } støtter studiebesøk, nettverk og opplæring
    innen kultur, forskning, miljø og sosiale spørsmål.

    Støtte fra { -mobility-programme(style: "short") } tildeles tre ganger i året.
funding-status =
    { $status ->
        [open] Åpen for søknader
        [closing] Stenger snart
        [closed] Stengt
       *[planned] Åpner senere
    }
funding-days-left =
    { $days ->
        [0] Stenger i dag
        [one] { $days } dag igjen
       *[other] { $days } dager igjen
    }

## Page of a call

funding-deadline = Frist: { DATETIME($deadline, day: "numeric", month: "long", year: "numeric", hour: "numeric", minute: "numeric") } (sentraleuropeisk tid)
funding-amount = Opptil { NUMBER($amount, style: "currency", currency: "EUR", maximumFractionDigits: 0) } per prosjekt
funding-budget = Samlet budsjett: { NUMBER($budget, maximumFractionDigits: 0) } EUR
funding-countries =
    { $countries ->
        [one] Minst { $countries } land må delta.
       *[other] Minst { $countries } land må delta.
    }
funding-applicants =
    { $applicant ->
        [person] Åpen for privatpersoner
        [organisation] Åpen for organisasjoner
       *[any] Åpen for privatpersoner og organisasjoner
    }
funding-funders = Utlysningen finansieres av { -nordic-council-of-ministers } og { -nordforsk }.
# «Land» har samme form i entall og flertall.
funding-results =
    { $projects ->
        [one] { $projects } prosjekt
       *[other] { $projects } prosjekter
    } i { $countries } land

## Application

funding-apply = Søk
    .title = Åpner { -portal(form: "definite") } i et nytt vindu
funding-attachments =
    .label = Vedlegg
    .title = PDF-filer på høyst { $size } MB hver
funding-saved = Utkastet ble lagret kl. { DATETIME($time, hour: "numeric", minute: "numeric") }
funding-received = <strong>Vi har mottatt søknaden din.</strong> Saksnummeret ditt er { $reference }.
funding-outcome =
    { $outcome ->
        [granted] Prosjektet ditt er tildelt { NUMBER($amount, style: "currency", currency: "EUR", maximumFractionDigits: 0) }.
        [declined] Prosjektet ditt har ikke fått støtte denne gangen.
       *[pending] Søknaden din er under vurdering.
    }
