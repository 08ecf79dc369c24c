## Event page

events-heading = Evenemang i { -baltic-sea-region }
events-when = { DATETIME($start, day: "numeric", month: "long", year: "numeric") } kl. { DATETIME($start, hour: "numeric", minute: "numeric") }
events-format =
    { $format ->
        [online] På nätet
        [hybrid] På nätet och på plats ({ $city })
       *[onsite] På plats ({ $city })
    }
events-organiser =
    { $organiser ->
        [office] Arrangeras av { -office }.
        [ministers] Arrangeras av { -nordic-council-of-ministers } och { -baltic-council-of-ministers }.
        [parliaments] Arrangeras av { -nordic-council } och { -baltic-assembly }.
       *[partner] Arrangeras av { $partner }.
    }
events-deadline = Anmäl dig senast den { DATETIME($deadline, day: "numeric", month: "long") }.
events-closed = Anmälan har stängt. Du hittar andra datum under ”{ nav-events }”.

## Seats and waiting list

events-seats-left =
    { $seats ->
        [0] Fullbokat
        [one] { $seats } plats kvar
       *[other] { $seats } platser kvar
    }
events-waiting-list = Evenemanget är fullbokat. <strong>Du kan ställa dig på väntelistan.</strong>
# Ordningstal: 1:a och 2:a, men 3:e, 11:e och 12:e.
events-waiting-position =
    { NUMBER($position, type: "ordinal") ->
        [one] Du är { $position }:a på väntelistan.
       *[other] Du är { $position }:e på väntelistan.
    }
events-waiting-offer =
    Om en plats blir ledig har du { $hours ->
        [one] { $hours } timme
       *[other] { $hours } timmar
    } på dig att tacka ja.

## Registration form

events-form-heading = Anmälan till ”{ $title }”
events-form-name =
    .label = För- och efternamn
    .placeholder = Som det ska stå på din namnskylt
events-form-email =
    .label = E-postadress
    .placeholder = namn@example.org
    .title = Vi skickar bekräftelsen till den här adressen
events-form-country =
    .label = Land
    .aria-label = Land där du bor eller arbetar
events-form-access =
    .label = Särskilda behov
    .placeholder = Teckenspråk, tillträde utan trappor, kost …
events-form-consent = Jag har läst er <a data-l10n-name="privacy">{ -privacy-policy }</a> och samtycker till att bli kontaktad om det här evenemanget.
events-form-submit = Anmäl dig
    .title = Skicka anmälan

## Confirmation and errors

events-confirmed = <strong>Tack, { $name }!</strong> Din plats på ”{ $title }” är bekräftad.
events-confirmed-guests =
    { $guests ->
        [one] Du har anmält dig själv och { $guests } gäst.
       *[other] Du har anmält dig själv och { $guests } gäster.
    }
events-error-email = Fyll i fältet ”{ events-form-email.label }” för att fortsätta.
events-error-guests =
    { $max ->
        [one] Du kan ta med högst { $max } gäst.
       *[other] Du kan ta med högst { $max } gäster.
    }
