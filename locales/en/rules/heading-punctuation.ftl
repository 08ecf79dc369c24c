### heading-punctuation

rule-heading-punctuation = A heading that ends with a punctuation mark
    .what = A heading of an article ends with a full stop, a colon or a semicolon, and its source does not. Abbreviations and ordinal numbers may end with a full stop.
    .why = Headings stand alone, in tables of contents, too, where a full stop looks forgotten there.
    .instead = Delete the mark.
heading-punctuation = The heading ends with “{ $found }”, and that of the source with no mark
    .help = Delete the “{ $found }” at the end.
    .source = the source ends here
