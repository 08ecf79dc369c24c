## List of calls

funding-heading = Taotlusvoorud
funding-intro =
    { -mobility-programme } toetab õppereise, võrgustikke ja koolitusi
    kultuuri-, teadus-, keskkonna- ja sotsiaalvaldkonnas.

    Toetusi antakse { -mobility-programme(style: "short", case: "elative") } kolm korda aastas.
funding-status =
    { $status ->
        [open] Taotlemine avatud
        [closing] Lõpeb peagi
        [closed] Lõppenud
       *[planned] Avaneb hiljem
    }
funding-days-left =
    { $days ->
        [0] Lõpeb täna
        [one] Jäänud on { $days } päev
       *[other] Jäänud on { $days } päeva
    }

## Page of a call

funding-deadline = Tähtaeg: { DATETIME($deadline, day: "numeric", month: "long", year: "numeric", hour: "numeric", minute: "numeric") } (Kesk-Euroopa aja järgi)
funding-amount = Kuni { NUMBER($amount, style: "currency", currency: "EUR", maximumFractionDigits: 0) } projekti kohta
funding-budget = Kogueelarve: { NUMBER($budget, maximumFractionDigits: 0) } EUR
funding-share = Partnerid katavad vähemalt { NUMBER($share, style: "percent") } kuludest.
funding-countries =
    { $countries ->
        [one] Osaleda peab vähemalt { $countries } riik.
       *[other] Osaleda peab vähemalt { $countries } riiki.
    }
funding-applicants =
    { $applicant ->
        [person] Taotleda saavad eraisikud
        [organisation] Taotleda saavad organisatsioonid
       *[any] Taotleda saavad eraisikud ja organisatsioonid
    }
funding-funders = Seda taotlusvooru rahastavad { -nordic-council-of-ministers } ja { -nordforsk }.
funding-report = Tulemusi tutvustatakse igal sügisel { -nordic-council(case: "allative") } ja { -baltic-assembly(case: "allative") }.
# „Riigis“ ei sõltu arvust.
funding-results =
    { $projects ->
        [one] { $projects } projekt
       *[other] { $projects } projekti
    } { $countries } riigis

## Application

funding-apply = Taotle
    .title = Avab { -portal(case: "genitive") } uues aknas
funding-attachments =
    .label = Lisad
    .title = PDF-failid, igaüks kuni { $size } MB
funding-saved = Mustand salvestati kell { DATETIME($time, hour: "numeric", minute: "numeric") }
funding-error-amount = Summa ei tohi olla suurem kui { NUMBER($max, style: "currency", currency: "EUR") }.
funding-received = <strong>Oleme teie taotluse kätte saanud.</strong> Teie taotluse number on { $reference }.
funding-outcome =
    { $outcome ->
        [granted] Teie projektile eraldati { NUMBER($amount, style: "currency", currency: "EUR", maximumFractionDigits: 0) }.
        [declined] Seekord teie projektile toetust ei eraldatud.
       *[pending] Teie taotlust hinnatakse.
    }
