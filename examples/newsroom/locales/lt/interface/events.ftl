## Event page

events-heading = Renginiai { -baltic-sea-region(case: "locative") }
events-when = { DATETIME($start, day: "numeric", month: "long", year: "numeric") }, { DATETIME($start, hour: "numeric", minute: "numeric") }
events-format =
    { $format ->
        [online] Internetu
        [hybrid] Internetu ir vietoje ({ $city })
       *[onsite] Vietoje ({ $city })
    }
events-organiser =
    { $organiser ->
        [office] Organizuoja { -office }.
        [ministers] Organizuoja { -nordic-council-of-ministers } ir { -baltic-council-of-ministers }.
        [parliaments] Organizuoja { -nordic-council } ir { -baltic-assembly }.
       *[partner] Organizuoja { $partner }.
    }
# Lietuviška data baigiasi „d.“, todėl ji nededama į sakinio galą.
events-deadline = Registruotis galima iki { DATETIME($deadline, day: "numeric", month: "long") } imtinai.
events-closed = Registracija baigėsi. Kitas datas rasite skiltyje „{ nav-events }“.

## Seats and waiting list

events-seats-left =
    { $seats ->
        [0] Laisvų vietų nėra
        [one] Liko { $seats } vieta
        [few] Liko { $seats } vietos
        [many] Liko { $seats } vietos
       *[other] Liko { $seats } vietų
    }
events-waiting-list = Laisvų vietų nebėra. <strong>Galite užsirašyti į laukiančiųjų sąrašą.</strong>
events-waiting-position =
    { NUMBER($position, type: "ordinal") ->
       *[other] Jūsų numeris laukiančiųjų sąraše – { $position }.
    }
events-waiting-offer =
    Jei atsilaisvins vieta, jai patvirtinti turėsite { $hours ->
        [one] { $hours } valandą
        [few] { $hours } valandas
        [many] { $hours } valandos
       *[other] { $hours } valandų
    }.

## Registration form

events-form-heading = Registracija į renginį „{ $title }“
events-form-name =
    .label = Vardas ir pavardė
    .placeholder = Kaip turėtų būti nurodyta kortelėje
events-form-email =
    .label = El. pašto adresas
    .placeholder = vardas@example.org
    .title = Šiuo adresu atsiųsime patvirtinimą
events-form-country =
    .label = Šalis
    .aria-label = Šalis, kurioje gyvenate arba dirbate
events-form-access =
    .label = Specialieji poreikiai
    .placeholder = Gestų kalba, prieiga be laiptų, mityba…
events-form-consent = Perskaičiau <a data-l10n-name="privacy">{ -privacy-policy(case: "accusative") }</a> ir sutinku, kad su manimi būtų susisiekta dėl šio renginio.
events-form-submit = Registruotis
    .title = Išsiųsti registracijos formą

## Confirmation and errors

# Vardas vartojamas vardininku: kreipinyje jį reikėtų linksniuoti.
events-confirmed = <strong>Ačiū!</strong> Registracija ({ $name }) priimta, vieta renginyje „{ $title }“ patvirtinta.
events-confirmed-guests =
    { $guests ->
        [one] Užregistravote save ir { $guests } svečią.
        [few] Užregistravote save ir { $guests } svečius.
        [many] Užregistravote save ir { $guests } svečio.
       *[other] Užregistravote save ir { $guests } svečių.
    }
events-error-email = Norėdami tęsti, užpildykite lauką „{ events-form-email.label }“.
events-error-guests =
    { $max ->
        [one] Galite atsivesti ne daugiau kaip { $max } svečią.
        [few] Galite atsivesti ne daugiau kaip { $max } svečius.
        [many] Galite atsivesti ne daugiau kaip { $max } svečio.
       *[other] Galite atsivesti ne daugiau kaip { $max } svečių.
    }
