### end-punctuation

rule-end-punctuation = Another punctuation mark at the end
    .what = The text ends with another punctuation mark than its source (full stop, comma, exclamation mark, question mark, colon, semicolon, ellipsis), or one of them ends with none. Closing tags, quotation marks and brackets are passed over; “...” is an ellipsis. Left alone are a full stop of an abbreviation or of an ordinal number, a full stop that the source has forgotten after several sentences, the marks of a list whose items begin with small letters, “!” for the comma of a salutation, and whatever follows from a placeable at the end. It looks at languages of the Latin and Cyrillic scripts only.
    .why = A label that ends with a colon expects something after it, a button with an ellipsis asks further questions, and one sentence without a full stop among others looks forgotten.
    .instead = End the text as its source ends, unless your language would not.
end-punctuation = The text ends with “{ $found }”, and the source with “{ $expected }”
    .help = End the text with “{ $expected }”, unless your language would not.
    .source = the source ends with this
end-punctuation-missing = The source ends with “{ $expected }”, and this text has no punctuation mark at the end
    .help = End the text with “{ $expected }”, unless your language would not.
    .source = the source ends with this
end-punctuation-extra = The text ends with “{ $found }”, and the source has no punctuation mark at the end
    .help = Delete the “{ $found }” at the end, unless your language needs it.
    .source = the source ends here
