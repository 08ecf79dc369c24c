### Terminai linksniuojami parametru $case. Atributas .gender nurodo giminę, pagal kurią
### derinami dalyviai.

## Institutions

-nordic-council-of-ministers =
    { $case ->
       *[nominative] Šiaurės ministrų taryba
        [genitive] Šiaurės ministrų tarybos
        [dative] Šiaurės ministrų tarybai
        [accusative] Šiaurės ministrų tarybą
        [locative] Šiaurės ministrų taryboje
    }
    .gender = feminine
-nordic-council =
    { $case ->
       *[nominative] Šiaurės taryba
        [genitive] Šiaurės tarybos
        [dative] Šiaurės tarybai
        [accusative] Šiaurės tarybą
        [locative] Šiaurės taryboje
    }
    .gender = feminine
-baltic-assembly =
    { $case ->
       *[nominative] Baltijos Asamblėja
        [genitive] Baltijos Asamblėjos
        [dative] Baltijos Asamblėjai
        [accusative] Baltijos Asamblėją
        [locative] Baltijos Asamblėjoje
    }
    .gender = feminine
-baltic-council-of-ministers =
    { $case ->
       *[nominative] Baltijos ministrų taryba
        [genitive] Baltijos ministrų tarybos
        [dative] Baltijos ministrų tarybai
        [accusative] Baltijos ministrų tarybą
        [locative] Baltijos ministrų taryboje
    }
    .gender = feminine
-office =
    { $style ->
        [short]
            { $case ->
               *[nominative] biuras
                [genitive] biuro
                [accusative] biurą
                [locative] biure
            }
       *[full]
            { $case ->
               *[nominative] Šiaurės ir Baltijos šalių biuras
                [genitive] Šiaurės ir Baltijos šalių biuro
                [accusative] Šiaurės ir Baltijos šalių biurą
                [locative] Šiaurės ir Baltijos šalių biure
            }
    }
    .gender = masculine
-nordforsk = NordForsk

## Programmes and places

-mobility-programme =
    { $style ->
        [short]
            { $case ->
               *[nominative] mobilumo programa
                [genitive] mobilumo programos
                [accusative] mobilumo programą
            }
       *[full]
            { $case ->
               *[nominative] Šiaurės ir Baltijos šalių mobilumo programa
                [genitive] Šiaurės ir Baltijos šalių mobilumo programos
                [accusative] Šiaurės ir Baltijos šalių mobilumo programą
            }
    }
    .gender = feminine
-baltic-sea-region =
    { $case ->
       *[nominative] Baltijos jūros regionas
        [genitive] Baltijos jūros regiono
        [locative] Baltijos jūros regione
    }
    .gender = masculine

## Recurring words

-newsletter =
    { $case ->
       *[nominative] naujienlaiškis
        [genitive] naujienlaiškio
        [dative] naujienlaiškiui
        [accusative] naujienlaiškį
        [locative] naujienlaiškyje
    }
    .gender = masculine
-portal =
    { $case ->
       *[nominative] paraiškų portalas
        [genitive] paraiškų portalo
        [accusative] paraiškų portalą
        [locative] paraiškų portale
    }
    .gender = masculine
-privacy-policy =
    { $case ->
       *[nominative] privatumo politika
        [genitive] privatumo politikos
        [dative] privatumo politikai
        [accusative] privatumo politiką
        [locative] privatumo politikoje
    }
    .gender = feminine
-newsroom =
    { $case ->
       *[nominative] redakcija
        [genitive] redakcijos
        [dative] redakcijai
        [accusative] redakciją
    }
    .gender = feminine
