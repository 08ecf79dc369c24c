### function-mismatch

rule-function-mismatch = Function mismatch
    .what = Finds a variable that the source formats and the translation shows as it is; one that only the translation formats as a date, a percentage, an amount of money or a unit; another style, currency or unit; and a choice by “one, two” where the source has “first, second”, or the reverse. How many digits there are and how a date is written is up to each language, and so is whether there is a choice.
    .why = Readers see 0.15 instead of 15 %, or a date as a long number.
    .instead = Use the function of the source, with its style, currency and unit.
function-mismatch = The source formats { $variable } with { $function }
    .help = Write { $function }({ $variable }, …) with the settings of the source.
    .source = the source formats it here
function-mismatch-date = The source does not show { $variable } as a date
    .help = Write { $variable } as the source does. If it is a date, the source should say so.
    .source = the source has this
function-mismatch-option = { $variable } has another { $option } than in the source
    .help = Write { $option } in { $function } exactly as the source does, or leave it out where the source has none.
    .source = the source has this
function-mismatch-ordinal = The source counts “first, second, third” by { $variable }
    .help = Choose by NUMBER({ $variable }, type: "ordinal"), as the source does, or write one text without a choice.
    .source = the source text
function-mismatch-cardinal = The source counts “one, two, three” by { $variable }
    .help = Choose by { $variable } without type: "ordinal", as the source does.
    .source = the source text
