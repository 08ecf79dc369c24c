### missing-reference

rule-missing-reference = Missing reference
    .what = Finds a message or a term that a text of the source refers to and the same text of the translation does not. It suffices that one variant does. The attributes of terms, which can only be chosen by, do not count, nor do references inside terms. Where nouns have cases, as in Finnish, Latvian or Russian, it is a note, for the words cannot stand everywhere as they are; and nothing at all where the translation has another form of the words, which must be those of a message of the same file to be known. Another form of a message’s words (Danish “arkivet” for “Arkiv”) is enough in other languages, too; a term can have forms there. Where another reference stands instead, extra-reference reports that.
    .why = A name that is written out stays as it is when the term changes, and it may differ from the name elsewhere.
    .instead = Refer to the message or the term; a term can have grammatical cases. Where the sentence cannot have it, leave it out and turn this rule off for the place.
missing-reference = The translation does not use { $reference }
    .help = Write { "{ " }{ $reference }{ " }" } in place of the words for it.
    .source = the source uses it here
missing-reference-cases = The translation does not use { $reference }
    .help = If the words can stand there as they are, write { "{ " }{ $reference }{ " }" }. If they need another case, all is well.
    .source = the source uses it here
