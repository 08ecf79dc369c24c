### missing-variable

rule-missing-variable = Missing variable
    .what = Finds a variable of the source that the same text of the translation does not use: neither shows nor chooses by, or that one of its variants does not show. A variant does not need what the source’s variant does without; and a variant for one number, as [one] is in Danish, can say it in words. Where the source shows the variable in some of its variants only, it is a warning; so is a number that a variant for several numbers does not show, as [one] is in Latvian. A variant for 0 may leave out what it likes. Where the source only chooses between texts by it, that is a note, for another language may have one text for all cases. The variables of terms are grammar, and each language has its own. A variable that stands there under another name is reported by unknown-variable alone.
    .why = Readers miss a name, a number or a date that they get in the source language.
    .instead = Use the variable where it suits the sentence, in every variant that the source has it in.
missing-variable = The translation does not use { $variable }
    .help = Write { "{ " }{ $variable }{ " }" } where the name, number or date belongs in the sentence.
    .source = the source uses it here
missing-variable-choice = The translation is the same for every { $variable }
    .help = The source has different texts here. If your language needs them, too, choose by { $variable } as the source does; otherwise all is well.
    .source = the source chooses by it here
missing-variable-variant = The variant [{ $key }] does not show { $variable }
    .help = Write { "{ " }{ $variable }{ " }" } in this variant, too: readers who get it miss the name, number or date.
    .source = the source shows it here
