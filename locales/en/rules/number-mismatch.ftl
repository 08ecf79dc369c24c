### number-mismatch

rule-number-mismatch = A number of the source is missing
    .what = Each number that the source writes in digits must be in the translation, in the way of its language: 1,250.5 may be 1 250,5 or 1.250,5, “1st” may be “1.”, “3 pm” may be “15.00”, “21st” may be “XXI”, 10,000 may be “10” with a word for thousand, and dates may have another order. Numbers up to 12 may be words, unless the translation has a number that the source has not. Numbers in tags, addresses and character references are left alone, and so are those that only some plural forms of the source have.
    .why = A wrong year, sum or number of days misleads readers, and nobody sees it who reads one language only.
    .instead = Write the number of the source, with the separators of your language (CLDR has them).
number-mismatch-missing = The number { $number } is missing
    .help = Write { $number } in the way of your language.
    .source = the source has it here
number-mismatch-other = The source has { $number }, not this number
    .help = Write { $number } in the way of your language, if both mean the same thing.
    .source = the source has it here
