### impossible-plural-category

rule-impossible-plural-category = Impossible plural category
    .what = Finds a key of a choice by plural form that no number of the language has (Unicode CLDR, “Language plural rules”), such as [few] in Danish. What the source lists by the same variable is no plural form.
    .why = Nobody ever reads that text. Often it was meant for a number that gets another text now.
    .instead = Use the forms of the language, and numbers for special cases: [0] for none, [2] for two.
impossible-plural-category = No number has the plural form [{ $key }] in this language
    .help = Use { $categories }, or write a number in the brackets.
impossible-plural-category-zero = No number has the plural form [{ $key }] in this language
    .help = For “none” write [0]. The plural forms are { $categories }.
