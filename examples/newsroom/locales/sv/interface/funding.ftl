## List of calls

funding-heading = Utlysningar
funding-intro =
    { -mobility-programme } stöder studiebesök, nätverk och utbildning
    inom kultur, forskning, miljö och sociala frågor.

    Bidrag från { -mobility-programme(style: "short") } beviljas tre gånger om året.
funding-status =
    { $status ->
        [open] Öppen för ansökningar
        [closing] Stänger snart
        [closed] Stängd
       *[planned] Öppnar senare
    }
funding-days-left =
    { $days ->
        [0] Stänger i dag
        [one] { $days } dag kvar
       *[other] { $days } dagar kvar
    }

## Page of a call

funding-deadline = Sista ansökningsdag: { DATETIME($deadline, day: "numeric", month: "long", year: "numeric", hour: "numeric", minute: "numeric") } (centraleuropeisk tid)
funding-amount = Upp till { NUMBER($amount, style: "currency", currency: "EUR", maximumFractionDigits: 0) } per projekt
funding-budget = Total budget: { NUMBER($budget, maximumFractionDigits: 0) } EUR
funding-share = Partnerna står för minst { NUMBER($share, style: "percent") } av kostnaderna.
funding-countries =
    { $countries ->
        [one] Minst { $countries } land måste delta.
       *[other] Minst { $countries } länder måste delta.
    }
funding-applicants =
    { $applicant ->
        [person] Öppen för privatpersoner
        [organisation] Öppen för organisationer
       *[any] Öppen för privatpersoner och organisationer
    }
funding-funders = Utlysningen finansieras av { -nordic-council-of-ministers } och { -nordforsk }.
funding-report = Resultaten presenteras varje höst för { -nordic-council } och { -baltic-assembly }.
funding-results =
    { $projects ->
        [one] { $projects } projekt
       *[other] { $projects } projekt
    } i { $countries ->
        [one] { $countries } land
       *[other] { $countries } länder
    }

## Application

funding-apply = Ansök
    .title = Öppnar { -portal(form: "definite") } i ett nytt fönster
funding-attachments =
    .label = Bilagor
    .title = PDF-filer på högst { $size } MB vardera
funding-saved = Utkastet sparades kl. { DATETIME($time, hour: "numeric", minute: "numeric") }
funding-error-amount = Beloppet får inte överstiga { NUMBER($max, style: "currency", currency: "EUR") }.
funding-received = <strong>Vi har tagit emot din ansökan.</strong> Ditt ärendenummer är { $reference }.
funding-outcome =
    { $outcome ->
        [granted] Ditt projekt har beviljats { NUMBER($amount, style: "currency", currency: "EUR", maximumFractionDigits: 0) }.
        [declined] Ditt projekt har inte beviljats finansiering den här gången.
       *[pending] Din ansökan bedöms.
    }
