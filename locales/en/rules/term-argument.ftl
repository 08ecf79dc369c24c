### term-argument

rule-term-argument = Argument that a term does not know
    .what = Finds an argument of a term, such as the case in { "{" } -office(case: "dative") { "}" }, that no variant of the term in the same language has where the text arrives in it, and an argument whose parameter the term does not use at all. What the source hands to a term, a translation may hand to it as well, even if the term has one form in that language. Of a term that is not translated yet, only the variants that the source has are judged.
    .why = Readers get the default variant, the nominative as a rule, and nothing else says so.
    .instead = Write the name of a variant that is there, or add the variant to the term.
term-argument = { $term } has no variant for { $parameter } “{ $value }”
    .help = Readers get the form [{ $default }]. Write one of { $keys }, or add [{ $value }] to { $term } in your terms file.
term-argument-unused = { $term } does not use { $parameter }
    .help = Readers get the same text without it. { $term } chooses by { $parameters }.
term-argument-plain = { $term } has one form and uses no { $parameter }
    .help = Readers get that form. Take the parentheses away, or give { $term } a choice by ${ $parameter } in your terms file.
