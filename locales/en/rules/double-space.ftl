### double-space

rule-double-space = Two spaces in a row
    .what = The translation has two or more spaces in a row inside a line. Spaces in tags and at the beginning or end of a line are left alone, and so is every text whose source unit has two spaces in a row.
    .why = It is most likely a slip. A web page hides it, and a letter, a title or a text message shows it.
    .instead = Write one space.
double-space = Two spaces in a row
    .help = Write one space here. If the gap is meant, use an unbreakable space (U+00A0) instead.
