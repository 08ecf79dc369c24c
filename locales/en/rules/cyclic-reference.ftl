### cyclic-reference

rule-cyclic-reference = Cyclic reference
    .what = Finds messages and terms that refer to each other in a circle, or to themselves. A circle that the source has, too, is reported only there.
    .why = Such a text has no end. Programs stop and show a name in braces.
    .instead = Write out one of the texts of the circle.
cyclic-reference = { $reference } leads back to this text: { $circle }
    .help = Write the words themselves in place of this reference.
