### inconsistent-source

rule-inconsistent-source = Several source texts, one translation
    .what = Different texts of the source, of three words or more, have the same translation in units of the same kind in this section (messages, terms, attributes of one name). Case, signs and blanks of the source make no difference. Reported is each whose source differs from what most of them have. This is often right, since English has several words for a thing: the rule is off unless workflow.toml or --rule asks for it.
    .why = A translation may have been copied to the wrong unit, or the source was changed and the translation was not.
    .instead = Translate what the source says, if it means something else.
inconsistent-source = “{ $unit }” has the same translation, and its source says “{ $other }”
    .help = Translate what the source of this unit says, if it means something else.
