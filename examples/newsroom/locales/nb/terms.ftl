### Parameteren $form gir bestemt form av vanlige ord.

## Institutions

-nordic-council-of-ministers = Nordisk ministerråd
-nordic-council = Nordisk råd
-baltic-assembly = Den baltiske forsamling
-baltic-council-of-ministers = Baltisk ministerråd
-office =
    { $style ->
        [short] kontoret
       *[full] Nordisk-baltisk kontor
    }
-nordforsk = NordForsk

## Programmes and places

-mobility-programme =
    { $style ->
        [short] mobilitetsprogrammet
       *[full] Nordisk-baltisk mobilitetsprogram
    }
-baltic-sea-region = Østersjøregionen

## Recurring words

-newsletter =
    { $form ->
       *[indefinite] nyhetsbrev
        [definite] nyhetsbrevet
    }
-portal =
    { $form ->
       *[indefinite] søknadsportal
        [definite] søknadsportalen
    }
-privacy-policy =
    { $form ->
       *[indefinite] personvernerklæring
        [definite] personvernerklæringen
    }
-newsroom =
    { $form ->
       *[indefinite] redaksjon
        [definite] redaksjonen
    }
