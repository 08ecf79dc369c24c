### Parameeter $case annab terminile käände. Grammatilist sugu eesti keeles ei ole.

## Institutions

-nordic-council-of-ministers =
    { $case ->
       *[nominative] Põhjamaade Ministrite Nõukogu
        [genitive] Põhjamaade Ministrite Nõukogu
        [partitive] Põhjamaade Ministrite Nõukogu
        [allative] Põhjamaade Ministrite Nõukogule
    }
-nordic-council =
    { $case ->
       *[nominative] Põhjamaade Nõukogu
        [genitive] Põhjamaade Nõukogu
        [partitive] Põhjamaade Nõukogu
        [allative] Põhjamaade Nõukogule
    }
-baltic-assembly =
    { $case ->
       *[nominative] Balti Assamblee
        [genitive] Balti Assamblee
        [partitive] Balti Assambleed
        [allative] Balti Assambleele
    }
-baltic-council-of-ministers =
    { $case ->
       *[nominative] Balti Ministrite Nõukogu
        [genitive] Balti Ministrite Nõukogu
        [partitive] Balti Ministrite Nõukogu
        [allative] Balti Ministrite Nõukogule
    }
-office =
    { $style ->
        [short]
            { $case ->
               *[nominative] büroo
                [genitive] büroo
                [partitive] bürood
                [elative] büroost
            }
       *[full]
            { $case ->
               *[nominative] Põhja- ja Baltimaade büroo
                [genitive] Põhja- ja Baltimaade büroo
                [partitive] Põhja- ja Baltimaade bürood
                [elative] Põhja- ja Baltimaade büroost
            }
    }
-nordforsk = NordForsk

## Programmes and places

-mobility-programme =
    { $style ->
        [short]
            { $case ->
               *[nominative] liikuvusprogramm
                [genitive] liikuvusprogrammi
                [elative] liikuvusprogrammist
            }
       *[full]
            { $case ->
               *[nominative] Põhja- ja Baltimaade liikuvusprogramm
                [genitive] Põhja- ja Baltimaade liikuvusprogrammi
                [elative] Põhja- ja Baltimaade liikuvusprogrammist
            }
    }
-baltic-sea-region =
    { $case ->
       *[nominative] Läänemere piirkond
        [genitive] Läänemere piirkonna
        [inessive] Läänemere piirkonnas
    }

## Recurring words

-newsletter =
    { $case ->
       *[nominative] uudiskiri
        [genitive] uudiskirja
        [partitive] uudiskirja
    }
-portal =
    { $case ->
       *[nominative] taotlusportaal
        [genitive] taotlusportaali
        [inessive] taotlusportaalis
    }
# Eesti keeles mitmuses.
-privacy-policy =
    { $case ->
       *[nominative] privaatsustingimused
        [genitive] privaatsustingimuste
        [elative] privaatsustingimustest
        [comitative] privaatsustingimustega
    }
-newsroom =
    { $case ->
       *[nominative] toimetus
        [genitive] toimetuse
        [allative] toimetusele
    }
