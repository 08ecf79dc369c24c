## Event page

events-heading = Pasākumi { -baltic-sea-region(case: "locative") }
events-when = { DATETIME($start, day: "numeric", month: "long", year: "numeric") }, plkst. { DATETIME($start, hour: "numeric", minute: "numeric") }
events-format =
    { $format ->
        [online] Tiešsaistē
        [hybrid] Tiešsaistē un klātienē ({ $city })
       *[onsite] Klātienē ({ $city })
    }
events-organiser =
    { $organiser ->
        [office] Rīko { -office }.
        [ministers] Rīko { -nordic-council-of-ministers } un { -baltic-council-of-ministers }.
        [parliaments] Rīko { -nordic-council } un { -baltic-assembly }.
       *[partner] Rīko { $partner }.
    }
# Datums ir nominatīvā, tāpēc tas seko aiz kola.
events-deadline = Pēdējā reģistrācijas diena: { DATETIME($deadline, day: "numeric", month: "long") }.
events-closed = Reģistrācija ir beigusies. Citus datumus atradīsiet sadaļā „{ nav-events }”.

## Seats and waiting list

events-seats-left =
    { $seats ->
        [0] Brīvu vietu nav
        [zero] Vēl ir { $seats } brīvu vietu
        [one] Vēl ir { $seats } brīva vieta
       *[other] Vēl ir { $seats } brīvas vietas
    }
events-waiting-list = Visas vietas ir aizņemtas. <strong>Varat pieteikties gaidīšanas sarakstā.</strong>
events-waiting-position =
    { NUMBER($position, type: "ordinal") ->
       *[other] Jūs esat { $position }. gaidīšanas sarakstā.
    }
events-waiting-offer =
    Ja atbrīvosies vieta, tās apstiprināšanai jums būs { $hours ->
        [zero] { $hours } stundu
        [one] { $hours } stunda
       *[other] { $hours } stundas
    }.

## Registration form

events-form-heading = Reģistrācija pasākumam „{ $title }”
events-form-name =
    .label = Vārds un uzvārds
    .placeholder = Kā tam jābūt uz jūsu dalībnieka kartes
events-form-email =
    .label = E-pasta adrese
    .placeholder = vards@example.org
    .title = Uz šo adresi nosūtīsim apstiprinājumu
events-form-country =
    .label = Valsts
    .aria-label = Valsts, kurā dzīvojat vai strādājat
events-form-access =
    .label = Īpašas vajadzības
    .placeholder = Zīmju valoda, piekļuve bez pakāpieniem, uzturs…
events-form-consent = Esmu izlasījis/-usi <a data-l10n-name="privacy">{ -privacy-policy(case: "accusative") }</a> un piekrītu, ka ar mani sazinās saistībā ar šo pasākumu.
events-form-submit = Reģistrēties
    .title = Nosūtīt reģistrācijas veidlapu

## Confirmation and errors

# Vārds ir nominatīvā: uzrunā tas būtu jāloka.
events-confirmed = <strong>Paldies!</strong> Reģistrācija ({ $name }) ir pieņemta, vieta pasākumā „{ $title }” ir apstiprināta.
events-confirmed-guests =
    { $guests ->
        [zero] Jūs reģistrējāt sevi un { $guests } viesu.
        [one] Jūs reģistrējāt sevi un { $guests } viesi.
       *[other] Jūs reģistrējāt sevi un { $guests } viesus.
    }
events-error-email = Lai turpinātu, aizpildiet lauku „{ events-form-email.label }”.
events-error-guests =
    { $max ->
        [zero] Varat ņemt līdzi ne vairāk kā { $max } viesu.
        [one] Varat ņemt līdzi ne vairāk kā { $max } viesi.
       *[other] Varat ņemt līdzi ne vairāk kā { $max } viesus.
    }
