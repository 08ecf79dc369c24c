## List of calls

funding-heading = Ansøgningsrunder
funding-intro =
    { -mobility-programme } støtter studiebesøg, netværk og uddannelse
    inden for kultur, forskning, miljø og sociale forhold.

    Støtte fra { -mobility-programme(style: "short") } bevilges tre gange om året.
funding-status =
    { $status ->
        [open] Åben for ansøgninger
        [closing] Lukker snart
        [closed] Lukket
       *[planned] Åbner senere
    }
funding-days-left =
    { $days ->
        [0] Lukker i dag
        [one] { $days } dag tilbage
       *[other] { $days } dage tilbage
    }

## Page of a call

funding-deadline = Frist: { DATETIME($deadline, day: "numeric", month: "long", year: "numeric", hour: "numeric", minute: "numeric") } (centraleuropæisk tid)
funding-amount = Op til { NUMBER($amount, style: "currency", currency: "EUR", maximumFractionDigits: 0) } pr. projekt
funding-budget = Samlet budget: { NUMBER($budget, maximumFractionDigits: 0) } EUR
funding-share = Partnerne dækker mindst { NUMBER($share, style: "percent") } af udgifterne.
funding-countries =
    { $countries ->
        [one] Mindst { $countries } land skal deltage.
       *[other] Mindst { $countries } lande skal deltage.
    }
funding-applicants =
    { $applicant ->
        [person] Åben for privatpersoner
        [organisation] Åben for organisationer
       *[any] Åben for privatpersoner og organisationer
    }
funding-funders = Ansøgningsrunden finansieres af { -nordic-council-of-ministers } og { -nordforsk }.
funding-report = Resultaterne præsenteres hvert efterår for { -nordic-council } og { -baltic-assembly }.
funding-results =
    { $projects ->
        [one] { $projects } projekt
       *[other] { $projects } projekter
    } i { $countries ->
        [one] { $countries } land
       *[other] { $countries } lande
    }

## Application

funding-apply = Ansøg
    .title = Åbner { -portal(form: "definite") } i et nyt vindue
funding-attachments =
    .label = Bilag
    .title = PDF-filer på højst { $size } MB hver
funding-saved = Kladden blev gemt kl. { DATETIME($time, hour: "numeric", minute: "numeric") }
funding-error-amount = Beløbet må ikke overstige { NUMBER($max, style: "currency", currency: "EUR") }.
funding-received = <strong>Vi har modtaget din ansøgning.</strong> Dit sagsnummer er { $reference }.
funding-outcome =
    { $outcome ->
        [granted] Dit projekt har fået bevilget { NUMBER($amount, style: "currency", currency: "EUR", maximumFractionDigits: 0) }.
        [declined] Dit projekt har ikke fået støtte denne gang.
       *[pending] Din ansøgning er under vurdering.
    }
