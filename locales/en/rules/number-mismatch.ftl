### number-mismatch

rule-number-mismatch = A number of the source is missing
    .what = Each number that the source writes in digits must be in the translation, in the way of its language: 1,250.5 may be 1 250,5 or 1.250,5, “1st” may be “1.”, “3 pm” may be “15.00”, “21st” may be “XXI”, and dates may have another order. A thousand or a million may be digits or a word: “10k” may be 10 000, and 1,500,000 “1,5 mio.”, but “15 euro” is not 15,000. In Danish, Estonian, Faroese, Finnish, Greenlandic, Icelandic, Latvian, Lithuanian, Northern Sami, both kinds of Norwegian, Russian and Swedish, words for numbers are read, too: 500 may be “viisisataa”, 24 hours “et døgn”, the 18th century “1700-tallet”, and the 1990s “девяностые”. There, a number that the source has in words is compared, too, and so is one up to 12: both are reported only where the translation has another number instead. An empty translation is left to empty-translation. Numbers in tags, addresses and character references are left alone, and so are those that only some plural forms of the source have.
    .why = A wrong year, sum or number of days misleads readers, and nobody sees it who reads one language only.
    .instead = Write the number of the source, with the separators of your language (CLDR has them).
number-mismatch-missing = The number { $number } is missing
    .help = Write { $number } in the way of your language.
    .source = the source has it here
number-mismatch-several = The numbers { $numbers } are missing
    .help = Write them in the way of your language.
    .source = the source has the first of them here
number-mismatch-other = The source has { $number }, not this number
    .help = Write { $number } in the way of your language, if both mean the same thing.
    .source = the source has it here
