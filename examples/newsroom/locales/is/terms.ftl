### Færibreytan $case velur fall.

## Institutions

-nordic-council-of-ministers =
    { $case ->
       *[nominative] Norræna ráðherranefndin
        [accusative] Norrænu ráðherranefndina
        [dative] Norrænu ráðherranefndinni
        [genitive] Norrænu ráðherranefndarinnar
    }
-nordic-council =
    { $case ->
       *[nominative] Norðurlandaráð
        [accusative] Norðurlandaráð
        [dative] Norðurlandaráði
        [genitive] Norðurlandaráðs
    }
-baltic-assembly =
    { $case ->
       *[nominative] Eystrasaltsþingið
        [accusative] Eystrasaltsþingið
        [dative] Eystrasaltsþinginu
        [genitive] Eystrasaltsþingsins
    }
-baltic-council-of-ministers =
    { $case ->
       *[nominative] Ráðherranefnd Eystrasaltsríkjanna
        [accusative] Ráðherranefnd Eystrasaltsríkjanna
        [dative] Ráðherranefnd Eystrasaltsríkjanna
        [genitive] Ráðherranefndar Eystrasaltsríkjanna
    }
-office =
    { $style ->
        [short]
            { $case ->
               *[nominative] skrifstofan
                [accusative] skrifstofuna
                [dative] skrifstofunni
                [genitive] skrifstofunnar
            }
       *[full]
            { $case ->
               *[nominative] Skrifstofa Norðurlanda og Eystrasaltsríkja
                [accusative] Skrifstofu Norðurlanda og Eystrasaltsríkja
                [dative] Skrifstofu Norðurlanda og Eystrasaltsríkja
                [genitive] Skrifstofu Norðurlanda og Eystrasaltsríkja
            }
    }
-nordforsk = NordForsk

## Programmes and places

-mobility-programme =
    { $style ->
        [short]
            { $case ->
               *[nominative] ferðastyrkjaáætlunin
                [accusative] ferðastyrkjaáætlunina
                [dative] ferðastyrkjaáætluninni
                [genitive] ferðastyrkjaáætlunarinnar
            }
       *[full]
            { $case ->
               *[nominative] Ferðastyrkjaáætlun Norðurlanda og Eystrasaltsríkja
                [accusative] Ferðastyrkjaáætlun Norðurlanda og Eystrasaltsríkja
                [dative] Ferðastyrkjaáætlun Norðurlanda og Eystrasaltsríkja
                [genitive] Ferðastyrkjaáætlunar Norðurlanda og Eystrasaltsríkja
            }
    }
-baltic-sea-region =
    { $case ->
       *[nominative] Eystrasaltssvæðið
        [accusative] Eystrasaltssvæðið
        [dative] Eystrasaltssvæðinu
        [genitive] Eystrasaltssvæðisins
    }

## Recurring words

-newsletter =
    { $case ->
       *[nominative] fréttabréf
        [accusative] fréttabréf
        [dative] fréttabréfi
        [genitive] fréttabréfs
    }
-portal =
    { $case ->
       *[nominative] umsóknargátt
        [accusative] umsóknargátt
        [dative] umsóknargátt
        [genitive] umsóknargáttar
    }
-privacy-policy =
    { $case ->
       *[nominative] persónuverndarstefna
        [accusative] persónuverndarstefnu
        [dative] persónuverndarstefnu
        [genitive] persónuverndarstefnu
    }
-newsroom =
    { $case ->
       *[nominative] ritstjórn
        [accusative] ritstjórn
        [dative] ritstjórn
        [genitive] ritstjórnar
    }
