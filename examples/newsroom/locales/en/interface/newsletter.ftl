### Subscription to the newsletter: the form and the confirmation mail.

## Form

newsletter-heading = Subscribe to our { -newsletter }
newsletter-intro =
    Every Thursday we gather the week’s news, events and funding calls
    from the { -office } and its partners.

    The { -newsletter } is free, and you can cancel it whenever you like.
# Translate “name” in the placeholder, but keep the domain.
newsletter-email =
    .label = Email address
    .placeholder = name@example.org
newsletter-topics =
    .label = What would you like to read about?
    .aria-label = Choose one or more topics
# $frequency (String): “weekly”, “monthly” or “alerts”.
newsletter-frequency =
    { $frequency ->
        [weekly] Every Thursday
        [monthly] Once a month
       *[alerts] Only when a funding call opens
    }
newsletter-privacy = We use your address only to send you the { -newsletter }. See our <a data-l10n-name="privacy">{ -privacy-policy }</a>.
newsletter-submit = Subscribe
    .title = You will receive a message to confirm your address
# $readers (Number): subscribers, usually some thousands.
newsletter-readers =
    { $readers ->
        [one] { NUMBER($readers) } reader subscribes already.
       *[other] { NUMBER($readers) } readers subscribe already.
    }
# $date (Datetime): the day of the latest letter.
newsletter-last-sent = The { -newsletter } was last sent on { DATETIME($date, day: "numeric", month: "long", year: "numeric") }.
# $email (String): what the reader typed.
newsletter-error-email = “{ $email }” is not a valid email address.

## Confirmation mail

newsletter-confirm-subject = Confirm your subscription
# $name (String): the subscriber’s name, not inflected.
# $email (String): the subscriber’s address.
newsletter-confirm-body =
    Hello { $name },

    Thank you for subscribing to our { -newsletter }. Please confirm that
    <strong>{ $email }</strong> is your address:
    <a data-l10n-name="confirm">Confirm my subscription</a>

    If you did not subscribe, you can ignore this message.

    With kind regards,
    the { -newsroom } of the { -office }
# $days (Number): at least 1.
newsletter-confirm-expiry =
    { $days ->
        [one] The link is valid for { $days } day.
       *[other] The link is valid for { $days } days.
    }
newsletter-cancelled = You will no longer receive our { -newsletter }. Did you change your mind? <a data-l10n-name="undo">Subscribe again</a>.
