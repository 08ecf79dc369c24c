### inconsistent-translation

rule-inconsistent-translation = One source text, several translations
    .what = The same text of the source, of three words or more, has another translation in a unit of the same kind in this section (a message, a term, an attribute of that name). Reported is each that differs from what most of them have. This is often right, since texts stand in different places: the rule is off unless workflow.toml or --rule asks for it.
    .why = Readers wonder whether two things are meant.
    .instead = Write the same translation, unless the texts stand for different things.
inconsistent-translation = The source says the same in “{ $unit }”, and the translation there is “{ $other }”
    .help = Write the same translation in both, unless they mean different things.
