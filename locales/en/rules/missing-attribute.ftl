### missing-attribute

rule-missing-attribute = Missing attribute
    .what = Finds an attribute of the source message that the translation has not. The attributes of terms are grammar, and each language has its own.
    .why = The label, the tooltip or the description stays empty or in the source language. Often only people with screen readers notice.
    .instead = Translate the attribute as well.
missing-attribute = The attribute .{ $attribute } is missing
    .help = Add a line “    .{ $attribute } = ” with the translation below the message.
    .source = this is to be translated
