### fixed-plural-number

rule-fixed-plural-number = Number written out in a plural form
    .what = Finds a plural form with one of its numbers in figures instead of the variable, where the language has the form for other numbers, too (Unicode CLDR, “Language plural rules”): in Lithuanian, Latvian, Russian or Icelandic “one” is for 1, 21, 31 and so on. A number that another variant has as well is about something else, and [1] is for 1 alone.
    .why = Readers see “1” where the number is 21.
    .instead = Write the variable, or give the number a variant of its own: [1], beside [one].
fixed-plural-number = This form is for { $category }, and the text always says { $number }
    .help = Write { "{ " }{ $variable }{ " }" } in place of { $number }, or add a variant [{ $number }] for this text.
