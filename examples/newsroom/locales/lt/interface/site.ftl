## Navigation

nav-main =
    .aria-label = Pagrindinis meniu
nav-skip = Pereiti prie pagrindinio turinio
nav-news = Naujienos
nav-events = Renginiai
nav-funding = Finansavimas
nav-publications = Leidiniai
nav-topics = Temos
    .title = Kultūra, moksliniai tyrimai, aplinka ir socialiniai reikalai
nav-about = Apie { -office(style: "short", case: "accusative") }
nav-language = Kalba
    .aria-label = Pasirinkti kalbą
nav-not-translated = Šis puslapis dar neišverstas ({ $language }). Skaitote versiją anglų kalba.

## Search

search-field =
    .label = Paieška svetainėje
    .placeholder = Ieškokite naujienų, renginių ir leidinių…
search-results =
    { $count ->
        [0] Pagal užklausą „{ $query }“ nieko nerasta.
        [one] Pagal užklausą „{ $query }“ rastas { $count } rezultatas.
        [few] Pagal užklausą „{ $query }“ rasti { $count } rezultatai.
        [many] Pagal užklausą „{ $query }“ rasta { $count } rezultato.
       *[other] Pagal užklausą „{ $query }“ rasta { $count } rezultatų.
    }
search-type =
    { $type ->
        [news] Naujiena
        [event] Renginys
        [call] Kvietimas teikti paraiškas
       *[publication] Leidinys
    }
search-hint = Patikrinkite rašybą arba pasirinkite sritį skiltyje „{ nav-topics }“.

## Cookie notice

cookies-title = Slapukai šioje svetainėje
cookies-text =
    Svetainės veikimui užtikrinti naudojame būtinuosius slapukus. Jums sutikus,
    taip pat skaičiuojame apsilankymus, kad žinotume, kas skaitoma.

    Daugiau informacijos – mūsų <a data-l10n-name="privacy">{ -privacy-policy(case: "locative") }</a>.
cookies-accept = Sutikti su visais slapukais
cookies-reject = Tik būtinieji slapukai
    .title = Savo pasirinkimą bet kada galite pakeisti

## Footer

footer-about = { -office } skatina { -nordic-council-of-ministers(case: "genitive") } ir { -baltic-council-of-ministers(case: "genitive") } bendradarbiavimą { -baltic-sea-region(case: "locative") }.
footer-contact = Turite klausimų? <a data-l10n-name="contact">Parašykite { -newsroom(case: "dative") }</a>.
footer-copyright = © { $year } { -office }

## Errors

error-not-found = Puslapis nerastas
error-not-found-text = Puslapis galėjo būti perkeltas arba pašalintas. Grįžkite į <a data-l10n-name="home">pradžios puslapį</a> arba naudokitės svetainės paieška.
error-server =
    Įvyko mūsų sistemos klaida. Bandykite dar kartą po { $minutes ->
        [one] { $minutes } minutės
        [few] { $minutes } minučių
        [many] { $minutes } minutės
       *[other] { $minutes } minučių
    }.
error-portal-closed =
    { -portal.gender ->
        [feminine] Dėl priežiūros darbų { -portal } laikinai uždaryta.
       *[masculine] Dėl priežiūros darbų { -portal } laikinai uždarytas.
    }
error-code = Klaidos kodas: { $code }
