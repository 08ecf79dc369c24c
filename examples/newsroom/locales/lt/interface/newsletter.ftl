## Form

newsletter-heading = Prenumeruokite mūsų { -newsletter(case: "accusative") }
newsletter-intro =
    Kiekvieną ketvirtadienį pateikiame savaitės naujienas, renginius ir kvietimus
    teikti paraiškas, kuriuos skelbia { -office } ir jo partneriai.

    Prenumeruoti { -newsletter(case: "accusative") } galima nemokamai, o prenumeratos bet kada galite atsisakyti.
newsletter-email =
    .label = El. pašto adresas
    .placeholder = vardas@example.org
newsletter-topics =
    .label = Apie ką norėtumėte skaityti?
    .aria-label = Pasirinkite vieną ar kelias temas
newsletter-frequency =
    { $frequency ->
        [weekly] Kiekvieną ketvirtadienį
        [monthly] Kartą per mėnesį
       *[alerts] Tik paskelbus kvietimą teikti paraiškas
    }
newsletter-privacy = Jūsų adresą naudojame tik { -newsletter(case: "dative") } siųsti. Plačiau – mūsų <a data-l10n-name="privacy">{ -privacy-policy(case: "locative") }</a>.
newsletter-submit = Prenumeruoti
    .title = Gausite laišką adresui patvirtinti
newsletter-readers =
    { $readers ->
        [one] Jau prenumeruoja { NUMBER($readers) } skaitytojas.
        [few] Jau prenumeruoja { NUMBER($readers) } skaitytojai.
        [many] Jau prenumeruoja { NUMBER($readers) } skaitytojo.
       *[other] Jau prenumeruoja { NUMBER($readers) } skaitytojų.
    }
# Lietuviška data baigiasi „d.“, todėl ji nededama į sakinio galą.
newsletter-last-sent =
    { -newsletter.gender ->
        [feminine] { DATETIME($date, day: "numeric", month: "long", year: "numeric") } paskutinį kartą išsiųsta { -newsletter }.
       *[masculine] { DATETIME($date, day: "numeric", month: "long", year: "numeric") } paskutinį kartą išsiųstas { -newsletter }.
    }
newsletter-error-email = „{ $email }“ nėra tinkamas el. pašto adresas.

## Confirmation mail

newsletter-confirm-subject = Patvirtinkite prenumeratą
# Vardas vartojamas vardininku: kreipinyje jį reikėtų linksniuoti.
newsletter-confirm-body =
    Sveiki!

    Dėkojame, kad užsiprenumeravote mūsų { -newsletter(case: "accusative") }. Nurodėte:
    { $name }, <strong>{ $email }</strong>. Patvirtinkite, kad adresas yra jūsų:
    <a data-l10n-name="confirm">Patvirtinu prenumeratą</a>

    Jei neprenumeravote, į šį laišką nekreipkite dėmesio.

    Pagarbiai
    { -office(case: "genitive") } { -newsroom }
newsletter-confirm-expiry =
    { $days ->
        [one] Nuoroda galioja { $days } dieną.
        [few] Nuoroda galioja { $days } dienas.
        [many] Nuoroda galioja { $days } dienos.
       *[other] Nuoroda galioja { $days } dienų.
    }
newsletter-cancelled = Mūsų { -newsletter(case: "genitive") } nebegausite. Persigalvojote? <a data-l10n-name="undo">Prenumeruokite iš naujo</a>.
