### Parametern $case ger genitiv av namn, $form ger bestämd form av vanliga ord.

## Institutions

-nordic-council-of-ministers =
    { $case ->
       *[nominative] Nordiska ministerrådet
        [genitive] Nordiska ministerrådets
    }
-nordic-council =
    { $case ->
       *[nominative] Nordiska rådet
        [genitive] Nordiska rådets
    }
-baltic-assembly =
    { $case ->
       *[nominative] Baltiska församlingen
        [genitive] Baltiska församlingens
    }
-baltic-council-of-ministers =
    { $case ->
       *[nominative] Baltiska ministerrådet
        [genitive] Baltiska ministerrådets
    }
-office =
    { $style ->
        [short]
            { $case ->
               *[nominative] kontoret
                [genitive] kontorets
            }
       *[full]
            { $case ->
               *[nominative] Nordisk-baltiska kontoret
                [genitive] Nordisk-baltiska kontorets
            }
    }
-nordforsk = NordForsk

## Programmes and places

-mobility-programme =
    { $style ->
        [short] mobilitetsprogrammet
       *[full] Nordisk-baltiska mobilitetsprogrammet
    }
-baltic-sea-region = Östersjöregionen

## Recurring words

-newsletter =
    { $form ->
       *[indefinite] nyhetsbrev
        [definite] nyhetsbrevet
    }
-portal =
    { $form ->
       *[indefinite] ansökningsportal
        [definite] ansökningsportalen
    }
-privacy-policy = integritetspolicy
-newsroom =
    { $form ->
       *[indefinite] redaktion
        [definite] redaktionen
    }
