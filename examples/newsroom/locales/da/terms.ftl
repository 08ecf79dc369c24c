### Parameteren $case giver genitiv af navne, $form giver bestemt form af almindelige ord.

## Institutions

-nordic-council-of-ministers =
    { $case ->
       *[nominative] Nordisk Ministerråd
        [genitive] Nordisk Ministerråds
    }
-nordic-council =
    { $case ->
       *[nominative] Nordisk Råd
        [genitive] Nordisk Råds
    }
-baltic-assembly =
    { $case ->
       *[nominative] Baltisk Forsamling
        [genitive] Baltisk Forsamlings
    }
-baltic-council-of-ministers =
    { $case ->
       *[nominative] Baltisk Ministerråd
        [genitive] Baltisk Ministerråds
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
               *[nominative] Det Nordisk-Baltiske Kontor
                [genitive] Det Nordisk-Baltiske Kontors
            }
    }
-nordforsk = NordForsk

## Programmes and places

-mobility-programme =
    { $style ->
        [short] mobilitetsprogrammet
       *[full] Det Nordisk-Baltiske Mobilitetsprogram
    }
-baltic-sea-region = Østersøregionen

## Recurring words

-newsletter =
    { $form ->
       *[indefinite] nyhedsbrev
        [definite] nyhedsbrevet
    }
-portal =
    { $form ->
       *[indefinite] ansøgningsportal
        [definite] ansøgningsportalen
    }
-privacy-policy = privatlivspolitik
-newsroom =
    { $form ->
       *[indefinite] redaktion
        [definite] redaktionen
    }
