### invalid-function-argument

rule-invalid-function-argument = Invalid function argument
    .what = Finds settings that NUMBER and DATETIME do not have, values that a setting cannot have, and calls with no or several things to format. The settings are those of the Fluent specification and of ECMA-402 (Intl.NumberFormat, Intl.DateTimeFormat). What the source has as well is left alone.
    .why = Programs ignore such a setting or fail: readers get a wrong format, or a name in braces.
    .instead = Take over the settings of the source: neither their names nor their values are translated.
invalid-function-argument = { $argument } cannot be “{ $value }”
    .help = Write one of { $allowed }, as the source does; the values are not translated.
    .source = the source has this
invalid-function-argument-name = { $function } has no setting { $argument }
    .help = Write one of { $allowed }.
    .source = the source has this
invalid-function-argument-number = { $argument } cannot be “{ $value }”
    .help = Write a whole number from { $least } to { $most }, without quotation marks.
    .source = the source has this
invalid-function-argument-currency = { $argument } cannot be “{ $value }”
    .help = Write the three letters of the currency, as in "EUR" or "SEK".
    .source = the source has this
invalid-function-argument-empty = { $argument } has no usable value
    .help = Write the value that the source has, in plain quotation marks.
    .source = the source has this
invalid-function-argument-count =
    { $function } formats exactly one thing, but here { $count ->
        [0] is none
        [one] is { $count }
       *[other] are { $count }
    }
    .help = Write one variable between the parentheses, before the settings, as in the source.
invalid-function-argument-text = { $function } cannot format a text in quotation marks
    .help = Write the variable of the source, without quotation marks.
