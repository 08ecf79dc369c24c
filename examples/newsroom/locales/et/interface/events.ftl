## Event page

events-heading = Sündmused { -baltic-sea-region(case: "inessive") }
events-when = { DATETIME($start, day: "numeric", month: "long", year: "numeric") } kell { DATETIME($start, hour: "numeric", minute: "numeric") }
events-format =
    { $format ->
        [online] Veebis
        [hybrid] Veebis ja kohapeal ({ $city })
       *[onsite] Kohapeal ({ $city })
    }
events-organiser =
    { $organiser ->
        [office] Korraldaja on { -office }.
        [ministers] Korraldajad on { -nordic-council-of-ministers } ja { -baltic-council-of-ministers }.
        [parliaments] Korraldajad on { -nordic-council } ja { -baltic-assembly }.
       *[partner] Korraldaja on { $partner }.
    }
events-deadline = Viimane registreerumispäev on { DATETIME($deadline, day: "numeric", month: "long") }.
events-closed = Registreerumine on lõppenud. Teised kuupäevad leiate menüüst „{ nav-events }“.

## Seats and waiting list

events-seats-left =
    { $seats ->
        [0] Kohad on täis
        [one] { $seats } vaba koht
       *[other] { $seats } vaba kohta
    }
events-waiting-list = Kõik kohad on täis. <strong>Saate liituda ootenimekirjaga.</strong>
events-waiting-position =
    { NUMBER($position, type: "ordinal") ->
       *[other] Olete ootenimekirjas { $position }. kohal.
    }
events-waiting-offer =
    Kui koht vabaneb, on teil selle vastuvõtmiseks aega { $hours ->
        [one] { $hours } tund
       *[other] { $hours } tundi
    }.

## Registration form

events-form-heading = Registreerumine: „{ $title }“
events-form-name =
    .label = Ees- ja perekonnanimi
    .placeholder = Nii nagu see peaks olema nimesildil
events-form-email =
    .label = E-posti aadress
    .placeholder = nimi@example.org
    .title = Saadame kinnituse sellele aadressile
events-form-country =
    .label = Riik
    .aria-label = Riik, kus elate või töötate
events-form-access =
    .label = Erivajadused
    .placeholder = Viipekeel, trepivaba ligipääs, toitumine…
events-form-consent = Olen tutvunud <a data-l10n-name="privacy">{ -privacy-policy(case: "comitative") }</a> ja nõustun, et minuga võetakse selle sündmuse asjus ühendust.
events-form-submit = Registreeru
    .title = Saada registreerumisvorm

## Confirmation and errors

events-confirmed = <strong>Aitäh, { $name }!</strong> Teie koht sündmusel „{ $title }“ on kinnitatud.
events-confirmed-guests =
    { $guests ->
        [one] Olete registreerinud enda ja { $guests } külalise.
       *[other] Olete registreerinud enda ja { $guests } külalist.
    }
events-error-email = Jätkamiseks täitke väli „{ events-form-email.label }“.
events-error-guests =
    { $max ->
        [one] Kaasa võite võtta kõige rohkem { $max } külalise.
       *[other] Kaasa võite võtta kõige rohkem { $max } külalist.
    }
