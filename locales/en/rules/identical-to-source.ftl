### identical-to-source

rule-identical-to-source = Identical to the source
    .what = Finds a message or a term that is the same as in the source, and that is a sentence or a phrase: it has three words or more, and they make no name. Words that all begin with a capital letter, but for small ones such as “of” or “vs”, are taken for a name, unless there are more than six or one of them is a word like “your” or “all”. Tags, addresses, names of files, keys (Ctrl), code, abbreviations (EUR) and variables are no words, and neither is anything without a letter. Languages are compared without their regions: British English may be the same as American. coverage counts such texts as copies, unless they were reviewed.
    .why = Readers get a text in a foreign language. Often it was copied to be translated later.
    .instead = Translate the text, or delete it as long as it is not translated: then it counts as missing. Names stay as they are.
identical-to-source = This text is the same as in the source
    .help = Translate it. If it is a name that stays as it is, all is well.
    .source = the source text
