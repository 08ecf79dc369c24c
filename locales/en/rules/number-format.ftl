### number-format

rule-number-format = A number in the marks of English
    .what = A number of the translation is written as English writes it: with a comma before thousands (“1,500”), where the language has a blank or a full stop; with a point before the fraction (“2.5 %”, “€2.5”, “2.5 million”), where it has a comma; with no blank before the percent sign, or with one, other than Unicode CLDR has it. The first two are found only where the source has the same number, so that it is one for certain; a point only beside a percent sign, a currency or a word for millions, since it may stand in a version or a time elsewhere. In Estonian and Latvian, the percent sign may have a blank before it or none. Known in Danish, Estonian, Faroese, Finnish, Greenlandic, Icelandic, Latvian, Lithuanian, Northern Sami, both kinds of Norwegian, Russian and Swedish.
    .why = “1,500” is one and a half in these languages.
    .instead = Write the number with the marks that CLDR has for the language.
number-format-group = “{ $number }” has a comma before thousands
    .help = Write “{ $instead }”.
number-format-decimal = “{ $number }” has a point before its fraction
    .help = Write “{ $instead }”.
number-format-percent = “{ $number }” has no blank before the percent sign
    .help = Write “{ $instead }”, with a no-break space.
number-format-percent-blank = “{ $number }” has a blank before the percent sign
    .help = Write “{ $instead }”.
