### leftover-source

rule-leftover-source = Text of the source in the translation
    .what = A text of six words or more is in the source’s language: of the languages compared, that one is more than 90 % likely and its own less than 5 %. Which words count and which languages are known, wrong-language says; a tolkit that was built without the feature “language-detection” finds none of this. Or, in any language, four words or more (and about as many as “the full story of”) stand in the translation in a row as they do in the source, two of them at least in small letters, one of which is no small word of names (“of”, “the”): that is a note. Placeables, code, addresses, options of commands and words with digits end such a row, a list of single words between commas is none, and what stands in quotation marks is a quotation. A whole unit that is the same as in the source is left to identical-to-source.
    .why = Part of the text was not translated, or was pasted and forgotten.
    .instead = Translate the words. A title that stays in its language stands in quotation marks.
leftover-source = “{ $words }” stands so in the source, too
    .help = Translate these words. If they are a title that stays as it is, put it in quotation marks.
leftover-source-text = The text is in the language of the source
    .help = Translate it. If it is a quotation that stays as it is, put it in quotation marks.
