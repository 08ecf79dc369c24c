### foreign-letter

rule-foreign-letter = A letter that the language does not have
    .what = A word of the translation has a letter that its language does not use (it is neither among the main nor among the auxiliary exemplar characters of Unicode CLDR), and the source has that letter nowhere. This is looked for in Danish, Estonian, Faroese, Finnish, Greenlandic, Icelandic, Latvian, Lithuanian, Northern Sami, both kinds of Norwegian, Russian and Swedish, and in letters of their own script alone: for others there is wrong-script, and mixed-script for words in two scripts. Or a letter is written as several characters where Unicode has one for it, so that the text is not in Normalization Form C. Or a word among Cyrillic ones is in Latin letters that look the same: “c” for “с”, “HATO” for “НАТО”. Addresses are left alone.
    .why = The word is misspelled, or was typed with another keyboard. It may look right, and then search, spelling checkers and screen readers do not know it.
    .instead = Write the word with the letters of the language. A name keeps its own letters where the source has them.
foreign-letter = “{ $word }” has the letter “{ $letter }” ({ $code }), which the language does not use
    .help = Write “{ $word }” with the letters of the language of this translation.
foreign-letter-decomposed = “{ $word }” is written with several characters for one letter
    .help = Write “{ $word }” with one character for each letter (Normalization Form C). Typing the word anew is mostly enough.
foreign-letter-latin = “{ $word }” is in Latin letters, which look like the Cyrillic “{ $corrected }”
    .help = Write “{ $corrected }” with Cyrillic letters.
