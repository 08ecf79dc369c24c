### unknown-variable

rule-unknown-variable = Unknown variable
    .what = Finds a variable that the source message uses nowhere, neither in its text nor in its attributes. The variables of terms are grammar, and each language has its own.
    .why = The program gives only the variables of the source. Readers see the name in braces instead of a value.
    .instead = Write the name of the variable exactly as in the source; it is not translated.
unknown-variable = The source has no variable { $variable }
    .help = Use what the source has: { $variables }. Names of variables are not translated.
    .source = the source has this
unknown-variable-none = The source has no variable { $variable }
    .help = The source has no variable here. Write the text without it.
    .source = the source message
