### Параметр $case задаёт падеж. Атрибут .gender указывает род для согласования.

## Institutions

-nordic-council-of-ministers =
    { $case ->
       *[nominative] Совет министров Северных стран
        [genitive] Совета министров Северных стран
        [dative] Совету министров Северных стран
        [instrumental] Советом министров Северных стран
    }
    .gender = masculine
-nordic-council =
    { $case ->
       *[nominative] Северный совет
        [genitive] Северного совета
        [dative] Северному совету
        [instrumental] Северным советом
    }
    .gender = masculine
-baltic-assembly =
    { $case ->
       *[nominative] Балтийская ассамблея
        [genitive] Балтийской ассамблеи
        [dative] Балтийской ассамблее
        [instrumental] Балтийской ассамблеей
    }
    .gender = feminine
-baltic-council-of-ministers =
    { $case ->
       *[nominative] Балтийский совет министров
        [genitive] Балтийского совета министров
        [dative] Балтийскому совету министров
        [instrumental] Балтийским советом министров
    }
    .gender = masculine
# «Бюро» не склоняется.
-office =
    { $style ->
        [short] бюро
       *[full] Бюро стран Северной Европы и Балтии
    }
    .gender = neuter
-nordforsk = NordForsk

## Programmes and places

-mobility-programme =
    { $style ->
        [short]
            { $case ->
               *[nominative] программа мобильности
                [genitive] программы мобильности
                [dative] программе мобильности
            }
       *[full]
            { $case ->
               *[nominative] Программа мобильности стран Северной Европы и Балтии
                [genitive] Программы мобильности стран Северной Европы и Балтии
                [dative] Программе мобильности стран Северной Европы и Балтии
            }
    }
    .gender = feminine
-baltic-sea-region =
    { $case ->
       *[nominative] регион Балтийского моря
        [genitive] региона Балтийского моря
        [prepositional] регионе Балтийского моря
    }
    .gender = masculine

## Recurring words

-newsletter =
    { $case ->
       *[nominative] рассылка
        [genitive] рассылки
        [accusative] рассылку
    }
    .gender = feminine
-portal =
    { $case ->
       *[nominative] портал заявок
        [genitive] портала заявок
        [prepositional] портале заявок
    }
    .gender = masculine
-privacy-policy =
    { $case ->
       *[nominative] политика конфиденциальности
        [genitive] политики конфиденциальности
        [instrumental] политикой конфиденциальности
        [prepositional] политике конфиденциальности
    }
    .gender = feminine
-newsroom =
    { $case ->
       *[nominative] редакция
        [genitive] редакции
        [accusative] редакцию
    }
    .gender = feminine
