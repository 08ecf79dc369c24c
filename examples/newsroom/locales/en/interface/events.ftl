### Event pages and the registration form.
###
### Dates and times are formatted for the reader’s language by DATETIME. Some languages
### end a long date with a full stop: arrange the sentence so that it is not doubled.

## Event page

events-heading = Events in the { -baltic-sea-region }
# $start (Datetime): when the event begins.
events-when = { DATETIME($start, day: "numeric", month: "long", year: "numeric") } at { DATETIME($start, hour: "numeric", minute: "numeric") }
# $format (String): “online”, “hybrid” or “onsite”.
# $city (String): the city, not inflected.
events-format =
    { $format ->
        [online] Online
        [hybrid] Online and on site ({ $city })
       *[onsite] On site ({ $city })
    }
# $organiser (String): “office”, “ministers”, “parliaments” or “partner”.
# $partner (String): name of the organisation, not inflected.
events-organiser =
    { $organiser ->
        [office] Organised by the { -office }.
        [ministers] Organised by the { -nordic-council-of-ministers } and the { -baltic-council-of-ministers }.
        [parliaments] Organised by the { -nordic-council } and the { -baltic-assembly }.
       *[partner] Organised by { $partner }.
    }
# $deadline (Datetime): the last day of registration.
events-deadline = Register no later than { DATETIME($deadline, day: "numeric", month: "long") }.
# Replaces the form when registration is over; the quoted word is the menu item.
events-closed = Registration has closed. You will find other dates under “{ nav-events }”.

## Seats and waiting list

# A short label beside the button. $seats (Number): seats not yet taken.
events-seats-left =
    { $seats ->
        [0] Fully booked
        [one] { $seats } seat left
       *[other] { $seats } seats left
    }
events-waiting-list = The event is fully booked. <strong>You can join the waiting list.</strong>
# The categories here are those of ordinal numbers (1st, 2nd, 3rd), which in most
# languages are fewer. $position (Number): the reader’s place in the queue.
events-waiting-position =
    { NUMBER($position, type: "ordinal") ->
        [one] You are { $position }st on the waiting list.
        [two] You are { $position }nd on the waiting list.
        [few] You are { $position }rd on the waiting list.
       *[other] You are { $position }th on the waiting list.
    }
# $hours (Number): time to answer, at least 1.
events-waiting-offer =
    If a seat becomes free, you have { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    } to accept it.

## Registration form

# $title (String): title of the event.
events-form-heading = Register for “{ $title }”
events-form-name =
    .label = Full name
    .placeholder = As it should appear on your badge
# Translate “name” in the placeholder, but keep the domain.
events-form-email =
    .label = Email address
    .placeholder = name@example.org
    .title = We send the confirmation to this address
events-form-country =
    .label = Country
    .aria-label = Country where you live or work
events-form-access =
    .label = Access needs
    .placeholder = Sign language, step-free access, diet…
events-form-consent = I have read the <a data-l10n-name="privacy">{ -privacy-policy }</a> and agree to be contacted about this event.
events-form-submit = Register
    .title = Send the registration form

## Confirmation and errors

# $name (String): full name, as the reader wrote it.
# $title (String): title of the event.
events-confirmed = <strong>Thank you, { $name }!</strong> Your seat at “{ $title }” is confirmed.
# $guests (Number): guests besides the reader, at least 1.
events-confirmed-guests =
    { $guests ->
        [one] You have registered yourself and { $guests } guest.
       *[other] You have registered yourself and { $guests } guests.
    }
events-error-email = Fill in the field “{ events-form-email.label }” to continue.
# $max (Number): at least 1.
events-error-guests =
    { $max ->
        [one] You can bring no more than { $max } guest.
       *[other] You can bring no more than { $max } guests.
    }
