### duplicate-word

rule-duplicate-word = The same word twice in a row
    .what = A word stands twice in a row, with nothing but a blank between. Upper and lower case make no difference. Words on both sides of a tag, a placeable or a punctuation mark are left alone, and so are the pronouns and particles that a language may say twice (Norwegian “hva er det det gjelder”, Russian “кто кто”), words that it doubles for emphasis (Finnish “kauan kauan sitten”), a word that stands there three times or beside itself in capitals, as what users fill in does (French “le fichier FICHIER”), and every text whose source unit has a word twice.
    .why = It is most likely a slip, and readers stop at it.
    .instead = Write the word once, or put the punctuation mark between that the sentence needs.
duplicate-word = “{ $word }” stands here twice
    .help = Write “{ $word }” once. If the sentence needs it twice, put a comma between, or word it differently.
