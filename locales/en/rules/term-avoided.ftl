### term-avoided

rule-term-avoided = Phrase to avoid
    .what = Finds what the attribute .avoid of a term lists, in any text of the same language: in whole words, whether with capitals or not, also with another end that the language has. What is part of a longer term, or a form of the term itself, is left alone. Where a phrase and its term differ in capitals alone, capitals count.
    .why = Somebody decided that this is not to be said: it is wrong, out of use, or means something else.
    .instead = Say what the term base has.
term-avoided = “{ $phrase }” is to be avoided
    .help = The term base has { $term }: “{ $instead }”.
