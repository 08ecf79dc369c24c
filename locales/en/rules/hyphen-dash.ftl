### hyphen-dash

rule-hyphen-dash = A hyphen for a dash
    .what = The translation has a hyphen (or two) between blanks, where words stand before and behind it, more often than its source has. Between two numbers it is a minus sign; at the beginning of a line, in code and in tags it is left alone. The rule is off unless workflow.toml or --rule asks for it.
    .why = A hyphen joins words, and a dash parts them: with the wrong one, the sentence is harder to read, and looks as if it had been typed in haste.
    .instead = Write a dash: “ – ” in most languages, “ — ” in Russian.
hyphen-dash = A hyphen stands for a dash
    .help = Write “{ $dash }”.
