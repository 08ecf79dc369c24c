## Event page

events-heading = Tapahtumat { -baltic-sea-region(case: "adessive") }
events-when = { DATETIME($start, day: "numeric", month: "long", year: "numeric") } klo { DATETIME($start, hour: "numeric", minute: "numeric") }
events-format =
    { $format ->
        [online] Verkossa
        [hybrid] Verkossa ja paikan päällä ({ $city })
       *[onsite] Paikan päällä ({ $city })
    }
events-organiser =
    { $organiser ->
        [office] Tapahtuman järjestää { -office }.
        [ministers] Tapahtuman järjestävät { -nordic-council-of-ministers } ja { -baltic-council-of-ministers }.
        [parliaments] Tapahtuman järjestävät { -nordic-council } ja { -baltic-assembly }.
       *[partner] Tapahtuman järjestää { $partner }.
    }
events-deadline = Ilmoittaudu viimeistään { DATETIME($deadline, day: "numeric", month: "long") }.
events-closed = Ilmoittautuminen on päättynyt. Muut ajankohdat löydät kohdasta ”{ nav-events }”.

## Seats and waiting list

events-seats-left =
    { $seats ->
        [0] Täynnä
        [one] { $seats } paikka jäljellä
       *[other] { $seats } paikkaa jäljellä
    }
events-waiting-list = Tapahtuma on täynnä. <strong>Voit ilmoittautua jonotuslistalle.</strong>
events-waiting-position =
    { NUMBER($position, type: "ordinal") ->
       *[other] Olet jonotuslistalla { $position }. sijalla.
    }
events-waiting-offer =
    Jos paikka vapautuu, sinulla on { $hours ->
        [one] { $hours } tunti
       *[other] { $hours } tuntia
    } aikaa ottaa se vastaan.

## Registration form

events-form-heading = Ilmoittaudu: ”{ $title }”
events-form-name =
    .label = Koko nimi
    .placeholder = Siinä muodossa kuin se tulee nimikylttiisi
events-form-email =
    .label = Sähköpostiosoite
    .placeholder = nimi@example.org
    .title = Lähetämme vahvistuksen tähän osoitteeseen
events-form-country =
    .label = Maa
    .aria-label = Maa, jossa asut tai työskentelet
events-form-access =
    .label = Erityistarpeet
    .placeholder = Viittomakieli, esteetön kulku, ruokavalio …
events-form-consent = Olen lukenut <a data-l10n-name="privacy">{ -privacy-policy(case: "genitive") }</a> ja suostun siihen, että minuun otetaan yhteyttä tätä tapahtumaa koskevissa asioissa.
events-form-submit = Ilmoittaudu
    .title = Lähetä ilmoittautumislomake

## Confirmation and errors

events-confirmed = <strong>Kiitos, { $name }!</strong> Paikkasi tapahtumassa ”{ $title }” on vahvistettu.
events-confirmed-guests =
    { $guests ->
        [one] Olet ilmoittanut mukaan itsesi ja { $guests } vieraan.
       *[other] Olet ilmoittanut mukaan itsesi ja { $guests } vierasta.
    }
events-error-email = Täytä kenttä ”{ events-form-email.label }”, niin voit jatkaa.
events-error-guests =
    { $max ->
        [one] Voit tuoda mukanasi enintään { $max } vieraan.
       *[other] Voit tuoda mukanasi enintään { $max } vierasta.
    }
