### identical-to-source

rule-identical-to-source = Identical to the source
    .what = Finds a message or a term that is the same as in the source, with three words or more. Tags, addresses and variables are no words, and neither is anything without a letter. A term whose words all have a capital letter is taken for a name. Languages are compared without their regions: British English may be the same as American.
    .why = Readers get a text in a foreign language. Often it was copied to be translated later.
    .instead = Translate the text, or delete it as long as it is not translated: then it counts as missing. Names stay as they are.
identical-to-source = This text is the same as in the source
    .help = Translate it. If it is a name that stays as it is, all is well.
    .source = the source text
