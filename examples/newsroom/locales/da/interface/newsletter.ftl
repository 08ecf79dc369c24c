## Form

newsletter-heading = Abonner på vores { -newsletter }
newsletter-intro =
    Hver torsdag samler vi ugens nyheder, arrangementer og ansøgningsrunder
    fra { -office } og kontorets partnere.

    Det er gratis at få { -newsletter(form: "definite") }, og du kan afmelde det, når du vil.
newsletter-email =
    .label = E-mailadresse
    .placeholder = navn@example.org
newsletter-topics =
    .label = Hvad vil du gerne læse om?
    .aria-label = Vælg et eller flere emner
newsletter-frequency =
    { $frequency ->
        [weekly] Hver torsdag
        [monthly] En gang om måneden
       *[alerts] Kun når en ansøgningsrunde åbner
    }
newsletter-privacy = Vi bruger kun din adresse til at sende dig { -newsletter(form: "definite") }. Læs vores <a data-l10n-name="privacy">{ -privacy-policy }</a>.
newsletter-submit = Abonner
    .title = Du får en besked, så du kan bekræfte din adresse
newsletter-readers =
    { $readers ->
        [one] { NUMBER($readers) } læser abonnerer allerede.
       *[other] { NUMBER($readers) } læsere abonnerer allerede.
    }
newsletter-last-sent = Senest blev { -newsletter(form: "definite") } sendt den { DATETIME($date, day: "numeric", month: "long", year: "numeric") }.
newsletter-error-email = »{ $email }« er ikke en gyldig e-mailadresse.

## Confirmation mail

newsletter-confirm-subject = Bekræft dit abonnement
newsletter-confirm-body =
    Hej { $name }

    Tak, fordi du abonnerer på vores { -newsletter }. Bekræft, at
    <strong>{ $email }</strong> er din adresse:
    <a data-l10n-name="confirm">Bekræft mit abonnement</a>

    Hvis du ikke har tilmeldt dig, kan du se bort fra denne besked.

    Med venlig hilsen
    { -office(case: "genitive") } { -newsroom }
newsletter-confirm-expiry =
    { $days ->
        [one] Linket gælder i { $days } dag.
       *[other] Linket gælder i { $days } dage.
    }
newsletter-cancelled = Du får ikke længere vores { -newsletter }. Har du fortrudt? <a data-l10n-name="undo">Abonner igen</a>.
