## Form

newsletter-heading = Abonējiet mūsu { -newsletter(case: "accusative") }
newsletter-intro =
    Katru ceturtdienu apkopojam nedēļas ziņas, pasākumus un projektu konkursus,
    par kuriem vēsta { -office } un tā partneri.

    Abonēt { -newsletter(case: "accusative") } var bez maksas, un no tās varat atteikties, kad vien vēlaties.
newsletter-email =
    .label = E-pasta adrese
    .placeholder = vards@example.org
newsletter-topics =
    .label = Par ko vēlaties lasīt?
    .aria-label = Izvēlieties vienu vai vairākas tēmas
newsletter-frequency =
    { $frequency ->
        [weekly] Katru ceturtdienu
        [monthly] Reizi mēnesī
       *[alerts] Tikai tad, kad tiek izsludināts projektu konkurss
    }
newsletter-privacy = Jūsu adresi izmantojam tikai { -newsletter(case: "genitive") } nosūtīšanai. Vairāk lasiet mūsu <a data-l10n-name="privacy">{ -privacy-policy(case: "locative") }</a>.
newsletter-submit = Abonēt
    .title = Jūs saņemsiet ziņojumu adreses apstiprināšanai
newsletter-readers =
    { $readers ->
        [zero] Jau abonē { NUMBER($readers) } lasītāju.
        [one] Jau abonē { NUMBER($readers) } lasītājs.
       *[other] Jau abonē { NUMBER($readers) } lasītāji.
    }
newsletter-last-sent =
    { -newsletter.gender ->
        [feminine] Pēdējo reizi { -newsletter } izsūtīta: { DATETIME($date, day: "numeric", month: "long", year: "numeric") }.
       *[masculine] Pēdējo reizi { -newsletter } izsūtīts: { DATETIME($date, day: "numeric", month: "long", year: "numeric") }.
    }
newsletter-error-email = „{ $email }” nav derīga e-pasta adrese.

## Confirmation mail

newsletter-confirm-subject = Apstipriniet abonementu
# Vārds ir nominatīvā: uzrunā tas būtu jāloka.
newsletter-confirm-body =
    Labdien!

    Paldies, ka abonējat mūsu { -newsletter(case: "accusative") }. Jūs norādījāt:
    { $name }, <strong>{ $email }</strong>. Lūdzu, apstipriniet, ka adrese ir jūsu:
    <a data-l10n-name="confirm">Apstiprinu abonementu</a>

    Ja to nepieprasījāt, varat šo ziņojumu neņemt vērā.

    Ar cieņu
    { -office(case: "genitive") } { -newsroom }
newsletter-confirm-expiry =
    { $days ->
        [zero] Saite ir derīga { $days } dienu.
        [one] Saite ir derīga { $days } dienu.
       *[other] Saite ir derīga { $days } dienas.
    }
newsletter-cancelled = Jūs vairs nesaņemsiet mūsu { -newsletter(case: "accusative") }. Pārdomājāt? <a data-l10n-name="undo">Abonējiet vēlreiz</a>.
