### date-mismatch

rule-date-mismatch = Another month, or a clock of twelve hours
    .what = A date of the English source has a day and the name of a month (“12 March”, “March 12–14”), and the translation has neither that month nor its number beside the day. Names of months are those of Unicode CLDR with the endings of the language: “kovo 12 d.”, “12. maaliskuuta”, “12.3.” and “2026-03-12” are all March. A text that has neither another month nor the day is left alone, since it may say it otherwise. Or “am” or “pm” stands behind a time in the translation, where CLDR’s times have twenty-four hours; an hour that was not changed is found by number-mismatch. Known in Danish, Estonian, Faroese, Finnish, Greenlandic, Icelandic, Latvian, Lithuanian, Northern Sami, both kinds of Norwegian, Russian and Swedish.
    .why = Readers come on the wrong day, or at the wrong hour.
    .instead = Write the month of the source, and the hour on a clock of twenty-four.
date-mismatch = The source has { $month }, and this is another month
    .help = Write the month of the source, if both mean the same day.
    .source = the source has it here
date-mismatch-missing = The month is missing: the source has { $month }
    .help = Write the name or the number of the month.
    .source = the source has it here
date-mismatch-hour = “{ $time }” is on a clock of twelve hours
    .help = Write { $instead }, with the marks of your language.
    .source = the source has a time here
