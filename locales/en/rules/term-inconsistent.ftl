### term-inconsistent

rule-term-inconsistent = Term that is said in several ways
    .what = Where the language has a text for a term: in one item, some units refer to it, and this one has it in the very words of one of its texts, though the source names it there. (Other forms, which a reference may not be able to show, are left alone; where the source has a reference, missing-reference asks for it.) Where the language has no text for it yet: two texts of the source in a section are the same and nothing but the term, its name or its reference, and their translations differ by more than capitals. Reported is each that differs from what most of them have.
    .why = When the word is changed in the terms file, what was written out stays behind. And readers take one thing for two.
    .instead = Refer to the term wherever a reference gives the right form. Give the term a text in the terms file, and use that.
term-inconsistent = { $term } is written out here, and referred to elsewhere in this file
    .help = Write {"{"} { $term } {"}"} here, too.
term-inconsistent-alone = { $term } is “{ $other }” in “{ $unit }”, and something else here
    .help = Translate it in the same way, and add { $term } to your terms file.
