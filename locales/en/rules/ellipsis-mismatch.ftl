### ellipsis-mismatch

rule-ellipsis-mismatch = An ellipsis that is doubled or missing
    .what = The translation has two ellipses in a row (“……”, “......”, “…...”), and its source has not. Or the source has an ellipsis inside the text, and the translation has none at all. What a text ends with is looked at by end-punctuation. The rule is off unless workflow.toml or --rule asks for it.
    .why = A doubled ellipsis is a slip. One that is missing takes away the hesitation, or the sign that something was left out.
    .instead = Write one ellipsis where the source has one.
ellipsis-mismatch = The source has an ellipsis, and this text has none
    .help = Write “…” where words are left out or the speaker hesitates.
    .source = the source has it here
ellipsis-mismatch-doubled = “{ $written }” is more than one ellipsis
    .help = Write “…”.
