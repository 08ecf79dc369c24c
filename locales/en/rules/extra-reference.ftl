### extra-reference

rule-extra-reference = Extra reference
    .what = Finds a message or a term that a text of the translation refers to and the same text of the source does not. The attributes of terms, which can only be chosen by, do not count, nor do references inside terms, nor terms in the texts of articles: the term base is there for them. Nor does a term that the source names in words, nor one of the same file by whose name the source has the words, as “reading lists” for nav-reading-lists.
    .why = The reference is often left from an earlier source text, or is another one's name: readers get a wrong product or place.
    .instead = Refer to what the source refers to, and write everything else as text.
extra-reference = The source does not use { $reference } here
    .help = Use what the source uses here, or write the words themselves.
    .source = the source text
