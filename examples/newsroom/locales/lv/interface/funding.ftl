## List of calls

funding-heading = Projektu konkursi
funding-intro =
    { -mobility-programme } atbalsta mācību braucienus, tīklus un apmācību
    kultūras, pētniecības, vides un sociālo jautājumu jomās.

    Dotācijas { -mobility-programme(style: "short", case: "locative") } piešķir trīs reizes gadā.
funding-status =
    { $status ->
        [open] Var pieteikties
        [closing] Drīz noslēgsies
        [closed] Noslēdzies
       *[planned] Tiks izsludināts vēlāk
    }
funding-days-left =
    { $days ->
        [0] Noslēdzas šodien
        [zero] Vēl { $days } dienu
        [one] Vēl { $days } diena
       *[other] Vēl { $days } dienas
    }

## Page of a call

funding-deadline = Termiņš: { DATETIME($deadline, day: "numeric", month: "long", year: "numeric", hour: "numeric", minute: "numeric") } (pēc Centrāleiropas laika)
funding-amount = Līdz { NUMBER($amount, style: "currency", currency: "EUR", maximumFractionDigits: 0) } vienam projektam
funding-budget = Kopējais budžets: { NUMBER($budget, maximumFractionDigits: 0) } EUR
funding-share = Partneri sedz vismaz { NUMBER($share, style: "percent") } izmaksu.
funding-countries =
    { $countries ->
        [zero] Jāpiedalās vismaz { $countries } valstīm.
        [one] Jāpiedalās vismaz { $countries } valstij.
       *[other] Jāpiedalās vismaz { $countries } valstīm.
    }
funding-applicants =
    { $applicant ->
        [person] Var pieteikties privātpersonas
        [organisation] Var pieteikties organizācijas
       *[any] Var pieteikties privātpersonas un organizācijas
    }
funding-funders = Šo konkursu finansē { -nordic-council-of-ministers } un { -nordforsk }.
funding-report = Ar rezultātiem katru rudeni iepazīstina { -nordic-council(case: "accusative") } un { -baltic-assembly(case: "accusative") }.
funding-results =
    { $projects ->
        [zero] { $projects } projektu
        [one] { $projects } projekts
       *[other] { $projects } projekti
    } { $countries ->
        [zero] { $countries } valstīs
        [one] { $countries } valstī
       *[other] { $countries } valstīs
    }

## Application

funding-apply = Pieteikties
    .title = Atver { -portal(case: "accusative") } jaunā logā
funding-attachments =
    .label = Pielikumi
    .title = PDF datnes, katra ne lielāka par { $size } MB
funding-saved = Melnraksts saglabāts plkst. { DATETIME($time, hour: "numeric", minute: "numeric") }
funding-error-amount = Summa nedrīkst pārsniegt { NUMBER($max, style: "currency", currency: "EUR") }.
funding-received = <strong>Jūsu pieteikums ir saņemts.</strong> Pieteikuma numurs ir { $reference }.
funding-outcome =
    { $outcome ->
        [granted] Jūsu projektam ir piešķirti { NUMBER($amount, style: "currency", currency: "EUR", maximumFractionDigits: 0) }.
        [declined] Šoreiz jūsu projektam finansējums nav piešķirts.
       *[pending] Jūsu pieteikums tiek izvērtēts.
    }
