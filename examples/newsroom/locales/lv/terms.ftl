### Terminus loka ar parametru $case. Atribūts .gender norāda dzimti, ar kuru saskaņo
### divdabjus.

## Institutions

-nordic-council-of-ministers =
    { $case ->
       *[nominative] Ziemeļu Ministru padome
        [genitive] Ziemeļu Ministru padomes
        [dative] Ziemeļu Ministru padomei
        [accusative] Ziemeļu Ministru padomi
        [locative] Ziemeļu Ministru padomē
    }
    .gender = feminine
-nordic-council =
    { $case ->
       *[nominative] Ziemeļu padome
        [genitive] Ziemeļu padomes
        [dative] Ziemeļu padomei
        [accusative] Ziemeļu padomi
        [locative] Ziemeļu padomē
    }
    .gender = feminine
-baltic-assembly =
    { $case ->
       *[nominative] Baltijas Asambleja
        [genitive] Baltijas Asamblejas
        [dative] Baltijas Asamblejai
        [accusative] Baltijas Asambleju
        [locative] Baltijas Asamblejā
    }
    .gender = feminine
-baltic-council-of-ministers =
    { $case ->
       *[nominative] Baltijas Ministru padome
        [genitive] Baltijas Ministru padomes
        [dative] Baltijas Ministru padomei
        [accusative] Baltijas Ministru padomi
        [locative] Baltijas Ministru padomē
    }
    .gender = feminine
-office =
    { $style ->
        [short]
            { $case ->
               *[nominative] birojs
                [genitive] biroja
                [accusative] biroju
                [locative] birojā
            }
       *[full]
            { $case ->
               *[nominative] Ziemeļvalstu un Baltijas valstu birojs
                [genitive] Ziemeļvalstu un Baltijas valstu biroja
                [accusative] Ziemeļvalstu un Baltijas valstu biroju
                [locative] Ziemeļvalstu un Baltijas valstu birojā
            }
    }
    .gender = masculine
-nordforsk = NordForsk

## Programmes and places

-mobility-programme =
    { $style ->
        [short]
            { $case ->
               *[nominative] mobilitātes programma
                [genitive] mobilitātes programmas
                [locative] mobilitātes programmā
            }
       *[full]
            { $case ->
               *[nominative] Ziemeļvalstu un Baltijas valstu mobilitātes programma
                [genitive] Ziemeļvalstu un Baltijas valstu mobilitātes programmas
                [locative] Ziemeļvalstu un Baltijas valstu mobilitātes programmā
            }
    }
    .gender = feminine
-baltic-sea-region =
    { $case ->
       *[nominative] Baltijas jūras reģions
        [genitive] Baltijas jūras reģiona
        [locative] Baltijas jūras reģionā
    }
    .gender = masculine

## Recurring words

-newsletter =
    { $case ->
       *[nominative] jaunumu vēstule
        [genitive] jaunumu vēstules
        [dative] jaunumu vēstulei
        [accusative] jaunumu vēstuli
        [locative] jaunumu vēstulē
    }
    .gender = feminine
-portal =
    { $case ->
       *[nominative] pieteikumu portāls
        [genitive] pieteikumu portāla
        [accusative] pieteikumu portālu
        [locative] pieteikumu portālā
    }
    .gender = masculine
-privacy-policy =
    { $case ->
       *[nominative] privātuma politika
        [genitive] privātuma politikas
        [dative] privātuma politikai
        [accusative] privātuma politiku
        [locative] privātuma politikā
    }
    .gender = feminine
-newsroom =
    { $case ->
       *[nominative] redakcija
        [genitive] redakcijas
        [dative] redakcijai
        [accusative] redakciju
    }
    .gender = feminine
