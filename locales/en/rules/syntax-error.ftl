### syntax-error

rule-syntax-error = Syntax error
    .what = Finds what cannot be read as Fluent: an open brace, a line that is not indented, a choice without a default. What other rules say about the same place (conflict markers, nesting, invalid bytes) is not repeated.
    .why = What cannot be read is left out. The text is missing for readers, and often the text before or after it, too.
    .instead = Write the text as Fluent expects it. The grammar is in the Fluent specification; the source text shows how the same message is written there.
syntax-error = This line is not a message
    .help = Write the name, “ = ” and the text. A line that continues the text above begins with spaces.
syntax-error-equals = After the name of a message comes “=”
    .help = Write the name, “ = ” and the text. If this line continues the text above, begin it with four spaces.
syntax-error-name = A name is missing or cannot be read here
    .help = A name begins with a letter from a to z and goes on with such letters, digits, “-” and “_”.
syntax-error-attribute = This attribute has no text, or no “=” after its name
    .help = Write the dot, the name, “ = ” and the text, as in the source. A text that begins with a dot needs {"{"}"."{"}"} in place of the dot.
syntax-error-line-start = A line of text cannot begin with “{ $character }”
    .help = Write {"{"}"{ $character }"{"}"} in place of the character. If it belongs to a choice, check that the braces of the choice are complete.
syntax-error-arrow = The line must end after “->”
    .help = Write each text of the choice on a line of its own below.
syntax-error-number = A number is incomplete
    .help = Write the digits of the number, with a point before decimals: 1.5.
syntax-error-open-brace = A brace is open: “{"}"}” is missing
    .help = Write “{"}"}” after what is to be inserted here. For a brace as text write {"{"}"{"{"}"{"}"}.
syntax-error-open-parenthesis = A parenthesis is open: “)” is missing
    .help = Write “)” after the last setting.
syntax-error-open-bracket = The key of this text is not closed: “]” is missing
    .help = Write “]” after the key, as in [one]. A key is one word or one number.
syntax-error-open-quote = A quotation mark is open: the second " is missing
    .help = Write a plain " at the end of the quoted text, on the same line. For a " inside it write \".
syntax-error-expected = “{ $character }” is missing here
    .help = Write “{ $character }” here, as in the source text.
syntax-error-escape = This sign after “\” means nothing
    .help = Inside quotation marks write \" for ", \\ for \, and \u00A0 (four digits) for a character by its number.
syntax-error-no-value = { $unit } has no text
    .help = Write the text after “=”. If there is nothing to say, delete the line.
syntax-error-no-text = An attribute or a text of a choice is empty
    .help = Write the text. If it is to be empty, write {"{"}""{"}"}.
syntax-error-no-default = The choice has no default, the text for all other cases
    .help = Write “*” before the last key, as in *[other].
syntax-error-several-defaults = The choice has two defaults
    .help = Delete the “*” before all keys but one.
syntax-error-selector = This cannot be chosen by
    .help = Choose by a variable such as $count, or by an attribute of a term, as the source does.
syntax-error-term-attribute = The attribute of a term cannot be shown
    .help = Use it only to choose between texts, before “->”; or delete the dot and the name after it to show the term itself.
syntax-error-function-name = A name before “(” has only capital letters
    .help = Write the name as in the source text, such as NUMBER or DATETIME. For a term write “-” before the name.
syntax-error-argument-order = The thing to be formatted must come before the settings
    .help = Write it first, as in NUMBER($amount, style: "percent").
syntax-error-duplicate-argument = The setting { $argument } is there twice
    .help = Keep one of them.
syntax-error-argument-value = A setting has a number or a text in quotation marks as its value
    .help = Write a number, or a text between two plain ", as in case: "genitive".
syntax-error-placeable = There is nothing between the braces that can be shown
    .help = Write what the source has between its braces, such as a variable. For a brace as text write {"{"}"{"{"}"{"}"}.
syntax-error-stray-brace = This “{"}"}” closes nothing
    .help = Delete it, or write the “{"{"}” that belongs to it. For a brace as text write {"{"}"{"}"}"{"}"}.
