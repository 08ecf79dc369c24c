### wrong-script

rule-wrong-script = Another script than the language’s
    .what = A text in a language of the Cyrillic script has no Cyrillic letter and at least two Latin words that its source does not have. Or a text has letters of a script that is neither Latin nor its language’s, and the source unit has none of that script. The script is that of the locale (sr-Latn, sr@latin), or else what CLDR’s likely subtags say (az-IR, zh-TW); languages that are written in both, as Serbian and Uzbek, may have either where the locale names none. Names that the source has too, tags, addresses, abbreviations in capitals and single Greek letters (Ω, π) are left alone.
    .why = Most readers cannot read it. Such a text is often in another language altogether, or was typed with the wrong keyboard.
    .instead = Write the text in the script of the language. What is said of scripts comes from the Unicode Character Database (UAX 24).
wrong-script = The text has Latin letters only: “{ $text }”
    .help = Write the translation with Cyrillic letters. Only names stay in Latin letters.
wrong-script-letters = “{ $text }” is written in another script ({ $script })
    .help = Write “{ $text }” with the letters of the language of this translation.
