### Parametri $case valitsee sijamuodon. Suomessa ei ole kielioppisukua.

## Institutions

-nordic-council-of-ministers =
    { $case ->
       *[nominative] Pohjoismaiden ministerineuvosto
        [genitive] Pohjoismaiden ministerineuvoston
        [partitive] Pohjoismaiden ministerineuvostoa
        [allative] Pohjoismaiden ministerineuvostolle
    }
-nordic-council =
    { $case ->
       *[nominative] Pohjoismaiden neuvosto
        [genitive] Pohjoismaiden neuvoston
        [partitive] Pohjoismaiden neuvostoa
        [allative] Pohjoismaiden neuvostolle
    }
-baltic-assembly =
    { $case ->
       *[nominative] Baltian yleiskokous
        [genitive] Baltian yleiskokouksen
        [partitive] Baltian yleiskokousta
        [allative] Baltian yleiskokoukselle
    }
-baltic-council-of-ministers =
    { $case ->
       *[nominative] Baltian ministerineuvosto
        [genitive] Baltian ministerineuvoston
        [partitive] Baltian ministerineuvostoa
        [allative] Baltian ministerineuvostolle
    }
-office =
    { $style ->
        [short]
            { $case ->
               *[nominative] toimisto
                [genitive] toimiston
                [partitive] toimistoa
                [elative] toimistosta
            }
       *[full]
            { $case ->
               *[nominative] Pohjoismaiden ja Baltian toimisto
                [genitive] Pohjoismaiden ja Baltian toimiston
                [partitive] Pohjoismaiden ja Baltian toimistoa
                [elative] Pohjoismaiden ja Baltian toimistosta
            }
    }
-nordforsk = NordForsk

## Programmes and places

-mobility-programme =
    { $style ->
        [short]
            { $case ->
               *[nominative] liikkuvuusohjelma
                [genitive] liikkuvuusohjelman
                [elative] liikkuvuusohjelmasta
            }
       *[full]
            { $case ->
               *[nominative] Pohjoismaiden ja Baltian liikkuvuusohjelma
                [genitive] Pohjoismaiden ja Baltian liikkuvuusohjelman
                [elative] Pohjoismaiden ja Baltian liikkuvuusohjelmasta
            }
    }
-baltic-sea-region =
    { $case ->
       *[nominative] Itämeren alue
        [genitive] Itämeren alueen
        [adessive] Itämeren alueella
    }

## Recurring words

-newsletter =
    { $case ->
       *[nominative] uutiskirje
        [genitive] uutiskirjeen
        [partitive] uutiskirjettä
    }
-portal =
    { $case ->
       *[nominative] hakuportaali
        [genitive] hakuportaalin
        [inessive] hakuportaalissa
    }
-privacy-policy =
    { $case ->
       *[nominative] tietosuojaseloste
        [genitive] tietosuojaselosteen
        [elative] tietosuojaselosteesta
    }
-newsroom =
    { $case ->
       *[nominative] toimitus
        [genitive] toimituksen
        [allative] toimitukselle
    }
