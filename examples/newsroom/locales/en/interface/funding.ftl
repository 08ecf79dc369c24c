### Funding calls: the list, the page of a call and the messages to applicants.
###
### Amounts are in euros. NUMBER places the currency sign as the reader’s language wants it.

## List of calls

funding-heading = Funding calls
# The last paragraph may use the short name of the programme.
funding-intro =
    The { -mobility-programme } supports study visits, networks and training
    in culture, research, the environment and social affairs.

    Grants from the { -mobility-programme(style: "short") } are awarded three times a year.
# $status (String): “open”, “closing”, “closed” or “planned”.
funding-status =
    { $status ->
        [open] Open for applications
        [closing] Closing soon
        [closed] Closed
       *[planned] Opening later
    }
# $days (Number): whole days until the deadline.
funding-days-left =
    { $days ->
        [0] Closes today
        [one] { $days } day left
       *[other] { $days } days left
    }

## Page of a call

# $deadline (Datetime): date and time.
funding-deadline = Deadline: { DATETIME($deadline, day: "numeric", month: "long", year: "numeric", hour: "numeric", minute: "numeric") } (Central European Time)
# $amount (Number): euros.
funding-amount = Up to { NUMBER($amount, style: "currency", currency: "EUR", maximumFractionDigits: 0) } per project
# $budget (Number): euros.
funding-budget = Total budget: EUR { NUMBER($budget, maximumFractionDigits: 0) }
# $share (Number): between 0 and 1, shown as a percentage.
funding-share = The partners cover at least { NUMBER($share, style: "percent") } of the costs.
# $countries (Number): at least 1.
funding-countries =
    { $countries ->
        [one] At least { $countries } country must take part.
       *[other] At least { $countries } countries must take part.
    }
# $applicant (String): “person”, “organisation” or “any”.
funding-applicants =
    { $applicant ->
        [person] Open to individuals
        [organisation] Open to organisations
       *[any] Open to individuals and organisations
    }
funding-funders = This call is funded by the { -nordic-council-of-ministers } and { -nordforsk }.
funding-report = The results are presented to the { -nordic-council } and the { -baltic-assembly } every autumn.
# $projects (Number) and $countries (Number): e.g. “14 projects in 6 countries”.
funding-results =
    { $projects ->
        [one] { $projects } project
       *[other] { $projects } projects
    } in { $countries ->
        [one] { $countries } country
       *[other] { $countries } countries
    }

## Application

funding-apply = Apply
    .title = Opens the { -portal } in a new window
# $size (Number): megabytes.
funding-attachments =
    .label = Attachments
    .title = PDF files of up to { $size } MB each
# $time (Datetime): when the draft was saved.
funding-saved = Draft saved at { DATETIME($time, hour: "numeric", minute: "numeric") }
# $max (Number): euros.
funding-error-amount = The amount must not exceed { NUMBER($max, style: "currency", currency: "EUR") }.
# $reference (String): e.g. “NB-2025-0117”.
funding-received = <strong>We have received your application.</strong> Your reference is { $reference }.
# $outcome (String): “granted”, “declined” or “pending”. $amount (Number): euros.
funding-outcome =
    { $outcome ->
        [granted] Your project has been granted { NUMBER($amount, style: "currency", currency: "EUR", maximumFractionDigits: 0) }.
        [declined] Your project has not been granted funding this time.
       *[pending] Your application is being assessed.
    }
