### duplicate-unit

rule-duplicate-unit = Duplicate unit
    .what = Finds a message or a term that stands in the same file twice. It is an error in a translation and a warning in the source.
    .why = Only one of the texts is shown, and which one depends on the program. Corrections to the other one are lost.
    .instead = Keep one of them. Where both texts are needed, the source has to give them different names.
duplicate-unit = { $unit } is already in this file
    .help = Keep the better text and delete the other one.
    .also = it is here first
