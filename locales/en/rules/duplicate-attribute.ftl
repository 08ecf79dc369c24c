### duplicate-attribute

rule-duplicate-attribute = Duplicate attribute
    .what = Finds an attribute that one message or term has twice.
    .why = Only one of the texts is shown, and which one depends on the program.
    .instead = Keep one of them, or give the second one the name that it should have.
duplicate-attribute = The attribute .{ $attribute } is already there
    .help = Keep one .{ $attribute }, or write the name that this text should have.
    .also = it is here first
