### heading-punctuation

rule-heading-punctuation = A heading that ends with a punctuation mark
    .what = A heading of an article ends with a full stop, a comma, a colon or a semicolon, and its source does not. Abbreviations and ordinal numbers may end with a full stop.
    .why = Headings stand alone, also in tables of contents; a full stop there looks left behind.
    .instead = Delete the mark.
heading-punctuation = The heading ends with “{ $found }”, and its source ends with no mark
    .help = Delete the “{ $found }” at the end.
    .source = the source ends here
