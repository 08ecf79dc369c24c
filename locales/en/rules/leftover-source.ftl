### leftover-source

rule-leftover-source = Words of the source in the translation
    .what = Finds four words or more (and about as many as “the full story of”) that stand in the translation in a row as they do in the source, two of them at least in small letters, one of which is no small word of names (“of”, “the”). Placeables, code, addresses and words with digits end such a row, and what stands in quotation marks is a quotation. A whole unit that is the same as in the source is left to identical-to-source.
    .why = Part of the text was not translated, or was pasted and forgotten.
    .instead = Translate the words. A title that stays in its language stands in quotation marks.
leftover-source = “{ $words }” stands so in the source, too
    .help = Translate these words. If they are a title that stays as it is, put it in quotation marks.
