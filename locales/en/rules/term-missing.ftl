### term-missing

rule-term-missing = Term that the translation lacks
    .what = Finds a term of the term base that the source names, by reference or in words, where the translation has neither a reference to it nor one of its texts: its variants, and what its attribute .forms lists. Words that may be other forms of these are believed, and so are compounds. In the source, a name counts with its capitals, and a single word that sentences may begin with only in their midst. A term that the language does not have yet is not looked for.
    .why = The same thing is called one way here and another there, and readers take it for two things.
    .instead = Refer to the term, or write one of its forms. If the form is right and not listed, add it to .forms of the term.
term-missing = The source names { $term }, and this text does not
    .help = Write {"{"} { $term } {"}"}, or { $forms }. Other forms belong into “.forms” of { $term } in your terms file.
    .source = the source names it here
