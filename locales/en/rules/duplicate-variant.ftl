### duplicate-variant

rule-duplicate-variant = Duplicate variant
    .what = Finds a key that stands twice in one choice. A number and a word are different keys, and so are 1 and 1.0.
    .why = The first of the two is always chosen. Nobody ever reads the second text.
    .instead = Delete one of them, or write the key that the second one should have.
duplicate-variant = The key [{ $key }] is already in this choice
    .help = Delete one of the two, or write the key that this text should have.
    .also = it is here first
