## Form

newsletter-heading = Tellige meie { -newsletter }
newsletter-intro =
    Igal neljapäeval koondame nädala uudised, sündmused ja taotlusvoorud,
    mida pakuvad { -office } ja selle partnerid.

    Meie { -newsletter } on tasuta ja sellest saate loobuda millal tahes.
newsletter-email =
    .label = E-posti aadress
    .placeholder = nimi@example.org
newsletter-topics =
    .label = Millest soovite lugeda?
    .aria-label = Valige üks või mitu teemat
newsletter-frequency =
    { $frequency ->
        [weekly] Igal neljapäeval
        [monthly] Kord kuus
       *[alerts] Ainult siis, kui avaneb taotlusvoor
    }
newsletter-privacy = Kasutame teie aadressi ainult { -newsletter(case: "genitive") } saatmiseks. Lugege meie <a data-l10n-name="privacy">{ -privacy-policy(case: "genitive") }</a> kohta.
newsletter-submit = Telli
    .title = Saadame teile aadressi kinnitamiseks kirja
newsletter-readers =
    { $readers ->
        [one] Uudiskirja tellib juba { NUMBER($readers) } lugeja.
       *[other] Uudiskirja tellib juba { NUMBER($readers) } lugejat.
    }
newsletter-last-sent = Viimati saadeti { -newsletter } välja: { DATETIME($date, day: "numeric", month: "long", year: "numeric") }.
newsletter-error-email = „{ $email }“ ei ole korrektne e-posti aadress.

## Confirmation mail

newsletter-confirm-subject = Kinnitage tellimus
newsletter-confirm-body =
    Tere, { $name }!

    Täname, et tellisite meie { -newsletter(case: "genitive") }. Palun kinnitage, et
    <strong>{ $email }</strong> on teie aadress:
    <a data-l10n-name="confirm">Kinnitan tellimuse</a>

    Kui te seda ei tellinud, ärge pöörake sellele kirjale tähelepanu.

    Lugupidamisega
    { -office(case: "genitive") } { -newsroom }
# Päevade arv on omastavas ja osastavas ühesugune, seetõttu ei ole valikut vaja.
newsletter-confirm-expiry = Link kehtib { $days } päeva.
newsletter-cancelled = Te ei saa enam meie { -newsletter(case: "partitive") }. Mõtlesite ümber? <a data-l10n-name="undo">Tellige uuesti</a>.
