## Form

newsletter-heading = Tilaa { -newsletter }
newsletter-intro =
    Kokoamme joka torstai viikon uutiset, tapahtumat ja rahoitushaut,
    joista kertovat { -office } ja sen kumppanit.

    Saat { -newsletter(case: "genitive") } maksutta, ja voit perua tilauksen milloin haluat.
newsletter-email =
    .label = Sähköpostiosoite
    .placeholder = nimi@example.org
newsletter-topics =
    .label = Mistä haluaisit lukea?
    .aria-label = Valitse yksi tai useampi aihe
newsletter-frequency =
    { $frequency ->
        [weekly] Joka torstai
        [monthly] Kerran kuussa
       *[alerts] Vain kun rahoitushaku avautuu
    }
newsletter-privacy = Käytämme osoitettasi vain { -newsletter(case: "genitive") } lähettämiseen. Lue lisää <a data-l10n-name="privacy">{ -privacy-policy(case: "elative") }</a>.
newsletter-submit = Tilaa
    .title = Saat viestin, jossa pyydetään vahvistamaan osoitteesi
newsletter-readers =
    { $readers ->
        [one] Tilaajana on jo { NUMBER($readers) } lukija.
       *[other] Tilaajina on jo { NUMBER($readers) } lukijaa.
    }
newsletter-last-sent = Viimeksi { -newsletter } lähetettiin { DATETIME($date, day: "numeric", month: "long", year: "numeric") }.
newsletter-error-email = ”{ $email }” ei ole kelvollinen sähköpostiosoite.

## Confirmation mail

newsletter-confirm-subject = Vahvista tilauksesi
newsletter-confirm-body =
    Hei { $name }!

    Kiitos, että tilasit { -newsletter(case: "genitive") }. Vahvista, että
    <strong>{ $email }</strong> on sinun osoitteesi:
    <a data-l10n-name="confirm">Vahvistan tilaukseni</a>

    Jos et ole tehnyt tilausta, voit jättää tämän viestin huomiotta.

    Ystävällisin terveisin
    { -office(case: "genitive") } { -newsroom }
newsletter-confirm-expiry =
    { $days ->
        [one] Linkki on voimassa { $days } päivän.
       *[other] Linkki on voimassa { $days } päivää.
    }
newsletter-cancelled = Et saa enää { -newsletter(case: "partitive") }. Muutitko mieltäsi? <a data-l10n-name="undo">Tilaa uudelleen</a>.
