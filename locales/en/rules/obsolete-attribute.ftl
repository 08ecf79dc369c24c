### obsolete-attribute

rule-obsolete-attribute = Obsolete attribute
    .what = Finds an attribute of a message that the source has not. The attributes of terms are grammar, and each language has its own.
    .why = No program asks for it. The name is wrong, or the source does not have the attribute any more.
    .instead = Write the name as in the source, or delete the attribute.
obsolete-attribute = The source has no attribute .{ $attribute } here
    .help = Delete the attribute, or write its name as in the source.
    .source = the source message
