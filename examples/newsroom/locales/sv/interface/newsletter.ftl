## Form

newsletter-heading = Prenumerera på vårt { -newsletter }
newsletter-intro =
    Varje torsdag samlar vi veckans nyheter, evenemang och utlysningar
    från { -office } och dess samarbetspartner.

    Det kostar inget att få { -newsletter(form: "definite") }, och du kan avsluta prenumerationen när du vill.
newsletter-email =
    .label = E-postadress
    .placeholder = namn@example.org
newsletter-topics =
    .label = Vad vill du läsa om?
    .aria-label = Välj ett eller flera ämnen
newsletter-frequency =
    { $frequency ->
        [weekly] Varje torsdag
        [monthly] En gång i månaden
       *[alerts] Bara när en utlysning öppnar
    }
newsletter-privacy = Vi använder din adress endast för att skicka { -newsletter(form: "definite") }. Läs vår <a data-l10n-name="privacy">{ -privacy-policy }</a>.
newsletter-submit = Prenumerera
    .title = Du får ett meddelande där du bekräftar din adress
newsletter-readers =
    { $readers ->
        [one] { NUMBER($readers) } läsare prenumererar redan.
       *[other] { NUMBER($readers) } läsare prenumererar redan.
    }
newsletter-last-sent = Senast skickades { -newsletter(form: "definite") } den { DATETIME($date, day: "numeric", month: "long", year: "numeric") }.
newsletter-error-email = ”{ $email }” är inte en giltig e-postadress.

## Confirmation mail

newsletter-confirm-subject = Bekräfta din prenumeration
newsletter-confirm-body =
    Hej { $name }!

    Tack för att du prenumererar på vårt { -newsletter }. Bekräfta att
    <strong>{ $email }</strong> är din adress:
    <a data-l10n-name="confirm">Bekräfta min prenumeration</a>

    Om du inte har anmält dig kan du bortse från det här meddelandet.

    Med vänlig hälsning
    { -office(case: "genitive") } { -newsroom }
newsletter-confirm-expiry =
    { $days ->
        [one] Länken gäller i { $days } dag.
       *[other] Länken gäller i { $days } dagar.
    }
newsletter-cancelled = Du får inte längre vårt { -newsletter }. Har du ångrat dig? <a data-l10n-name="undo">Prenumerera igen</a>.
