## List of calls

funding-heading = Kvietimai teikti paraiškas
funding-intro =
    { -mobility-programme } remia pažintinius vizitus, tinklus ir mokymus
    kultūros, mokslinių tyrimų, aplinkos ir socialinių reikalų srityse.

    Pagal { -mobility-programme(style: "short", case: "accusative") } dotacijos skiriamos tris kartus per metus.
funding-status =
    { $status ->
        [open] Priimamos paraiškos
        [closing] Netrukus baigsis
        [closed] Baigėsi
       *[planned] Bus paskelbtas vėliau
    }
funding-days-left =
    { $days ->
        [0] Baigiasi šiandien
        [one] Liko { $days } diena
        [few] Liko { $days } dienos
        [many] Liko { $days } dienos
       *[other] Liko { $days } dienų
    }

## Page of a call

funding-deadline = Terminas: { DATETIME($deadline, day: "numeric", month: "long", year: "numeric", hour: "numeric", minute: "numeric") } (Vidurio Europos laiku)
funding-amount = Iki { NUMBER($amount, style: "currency", currency: "EUR", maximumFractionDigits: 0) } vienam projektui
funding-budget = Bendras biudžetas: { NUMBER($budget, maximumFractionDigits: 0) } EUR
funding-share = Partneriai padengia ne mažiau kaip { NUMBER($share, style: "percent") } išlaidų.
funding-countries =
    { $countries ->
        [one] Turi dalyvauti ne mažiau kaip { $countries } šalis.
        [few] Turi dalyvauti ne mažiau kaip { $countries } šalys.
        [many] Turi dalyvauti ne mažiau kaip { $countries } šalies.
       *[other] Turi dalyvauti ne mažiau kaip { $countries } šalių.
    }
funding-applicants =
    { $applicant ->
        [person] Skirta fiziniams asmenims
        [organisation] Skirta organizacijoms
       *[any] Skirta fiziniams asmenims ir organizacijoms
    }
funding-funders = Šį kvietimą finansuoja { -nordic-council-of-ministers } ir { -nordforsk }.
funding-report = Kiekvieną rudenį rezultatai pristatomi { -nordic-council(case: "dative") } ir { -baltic-assembly(case: "dative") }.
funding-results =
    { $projects ->
        [one] { $projects } projektas
        [few] { $projects } projektai
        [many] { $projects } projekto
       *[other] { $projects } projektų
    }, dalyvauja { $countries ->
        [one] { $countries } šalis
        [few] { $countries } šalys
        [many] { $countries } šalies
       *[other] { $countries } šalių
    }

## Application

funding-apply = Teikti paraišką
    .title = Naujame lange atveria { -portal(case: "accusative") }
funding-attachments =
    .label = Priedai
    .title = PDF failai, kiekvienas ne didesnis kaip { $size } MB
funding-saved = Juodraštis įrašytas { DATETIME($time, hour: "numeric", minute: "numeric") }
funding-error-amount = Suma negali viršyti { NUMBER($max, style: "currency", currency: "EUR") }.
funding-received = <strong>Jūsų paraišką gavome.</strong> Jūsų paraiškos numeris – { $reference }.
funding-outcome =
    { $outcome ->
        [granted] Jūsų projektui skirta { NUMBER($amount, style: "currency", currency: "EUR", maximumFractionDigits: 0) }.
        [declined] Šį kartą jūsų projektui finansavimas neskirtas.
       *[pending] Jūsų paraiška vertinama.
    }
