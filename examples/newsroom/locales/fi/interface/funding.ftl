## List of calls

funding-heading = Rahoitushaut
funding-intro =
    { -mobility-programme } tukee opintomatkoja, verkostoja ja koulutusta
    kulttuurin, tutkimuksen, ympäristön ja sosiaaliasioiden aloilla.

    Avustuksia myönnetään { -mobility-programme(style: "short", case: "elative") } kolme kertaa vuodessa.
funding-status =
    { $status ->
        [open] Haku on avoinna
        [closing] Päättyy pian
        [closed] Päättynyt
       *[planned] Avautuu myöhemmin
    }
funding-days-left =
    { $days ->
        [0] Päättyy tänään
        [one] { $days } päivä jäljellä
       *[other] { $days } päivää jäljellä
    }

## Page of a call

funding-deadline = Määräaika: { DATETIME($deadline, day: "numeric", month: "long", year: "numeric", hour: "numeric", minute: "numeric") } (Keski-Euroopan aikaa)
funding-amount = Enintään { NUMBER($amount, style: "currency", currency: "EUR", maximumFractionDigits: 0) } hanketta kohti
funding-budget = Kokonaisbudjetti: { NUMBER($budget, maximumFractionDigits: 0) } EUR
funding-share = Kumppanit kattavat vähintään { NUMBER($share, style: "percent") } kustannuksista.
funding-countries =
    { $countries ->
        [one] Mukana on oltava vähintään { $countries } maa.
       *[other] Mukana on oltava vähintään { $countries } maata.
    }
funding-applicants =
    { $applicant ->
        [person] Yksityishenkilöille
        [organisation] Organisaatioille
       *[any] Yksityishenkilöille ja organisaatioille
    }
funding-funders = Tämän haun rahoittavat { -nordic-council-of-ministers } ja { -nordforsk }.
funding-report = Tulokset esitellään joka syksy { -nordic-council(case: "allative") } ja { -baltic-assembly(case: "allative") }.
# ”Maassa” ei riipu luvusta.
funding-results =
    { $projects ->
        [one] { $projects } hanke
       *[other] { $projects } hanketta
    } { $countries } maassa

## Application

funding-apply = Hae
    .title = Avaa { -portal(case: "genitive") } uuteen ikkunaan
funding-attachments =
    .label = Liitteet
    .title = PDF-tiedostoja, kukin enintään { $size } Mt
funding-saved = Luonnos tallennettu klo { DATETIME($time, hour: "numeric", minute: "numeric") }
funding-error-amount = Summa saa olla enintään { NUMBER($max, style: "currency", currency: "EUR") }.
funding-received = <strong>Olemme vastaanottaneet hakemuksesi.</strong> Hakemuksesi numero on { $reference }.
funding-outcome =
    { $outcome ->
        [granted] Hankkeellesi on myönnetty { NUMBER($amount, style: "currency", currency: "EUR", maximumFractionDigits: 0) }.
        [declined] Hankkeellesi ei tällä kertaa myönnetty rahoitusta.
       *[pending] Hakemustasi arvioidaan.
    }
