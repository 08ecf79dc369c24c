### missing-variable

rule-missing-variable = Missing variable
    .what = Finds a variable of the source that the same text of the translation does not use: neither shows nor chooses by. Where the source only chooses between texts by it, that is a note, for another language may have one text for all cases. The variables of terms are grammar, and each language has its own.
    .why = Readers miss a name, a number or a date that they get in the source language.
    .instead = Use the variable where it suits the sentence, in at least one of the variants.
missing-variable = The translation does not use { $variable }
    .help = Write { "{ " }{ $variable }{ " }" } where the name, number or date belongs in the sentence.
    .source = the source uses it here
missing-variable-choice = The translation is the same for every { $variable }
    .help = The source has different texts here. If your language needs them, too, choose by { $variable } as the source does; otherwise all is well.
    .source = the source chooses by it here
