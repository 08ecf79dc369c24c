### unknown-function

rule-unknown-function = Unknown function
    .what = Finds a function that is neither NUMBER nor DATETIME (Fluent specification, “Built-in functions”) nor used by the source unit.
    .why = The program does not have it. Readers see its name in braces instead of a number or a date.
    .instead = Use the function of the source. Names of functions are not translated.
unknown-function = There is no function { $function }
    .help = Write NUMBER, DATETIME or the function of the source; the names are not translated.
    .source = the source message
