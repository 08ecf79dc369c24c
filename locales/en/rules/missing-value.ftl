### missing-value

rule-missing-value = Missing value
    .what = Finds a message that has attributes but no text of its own, where the source has one. Terms always have one.
    .why = The program asks for that text and gets nothing: readers see the name of the message, or an empty place.
    .instead = Write the text after “=”.
missing-value = { $unit } has no text of its own
    .help = Write the translation after “{ $unit } =”, above the attributes.
    .source = this is to be translated
