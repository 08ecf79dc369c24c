### ellipsis-space

rule-ellipsis-space = A blank before an ellipsis
    .what = The translation has a blank before an ellipsis (“…”, “...”) more often than its source has. An ellipsis that begins a word or stands in brackets is left alone. In Estonian, Latvian, Lithuanian and Russian, a blank there is wrong; in Danish, Finnish, Icelandic, Norwegian and Swedish it is right where whole words are left out, so that whoever writes “Loading …” there leaves the rule off. It is off unless workflow.toml or --rule asks for it.
    .why = A line may break before the ellipsis, which then stands alone in the next one.
    .instead = Write the ellipsis right behind the word.
ellipsis-space = A blank stands before the ellipsis
    .help = Take out the blank.
