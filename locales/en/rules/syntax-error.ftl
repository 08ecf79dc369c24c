### syntax-error

rule-syntax-error = Syntax error
    .what = Finds what cannot be read as Fluent: an open brace, a line that is not indented, a choice without a default. What other rules say about the same place (conflict markers, nesting, invalid bytes) is not repeated.
    .why = What cannot be read is left out. The text is missing for readers, and often the text before or after it, too.
    .instead = Write the text as Fluent expects it. The grammar is in the Fluent specification; the source text shows how the same message is written there.
syntax-error = This line is not a message
    .help = Write the name, “ = ” and the text. A line that continues the text above begins with spaces.
syntax-error-line-break = The line break in { $unit } ended the text: join the two lines
    .help = If the break is to stay, begin this line with four spaces. If a text of its own begins here, write its name and “ = ” before it.
syntax-error-equals = After the name { $unit } comes “=”
    .help = Write the name, “ = ” and the text. If this line continues the text above, begin it with four spaces.
syntax-error-no-name = The name before “=” is missing
    .help = Write the name that the source text has in front of “=”, at the beginning of the line.
syntax-error-name-of = The name before “=” is missing: perhaps { $unit }
    .help = Write the name that the source text has in front of “=”, at the beginning of the line.
syntax-error-name = In { $unit }, a name is missing or cannot be read here
    .help = A name begins with a letter from a to z and goes on with such letters, digits, “-” and “_”.
syntax-error-attribute = “.{ $name }” of { $unit } has no text, or no “=” after its name
    .help = Write the dot, the name, “ = ” and the text, as in the source. A text that begins with a dot needs {"{"}"."{"}"} in place of the dot.
syntax-error-line-start = In { $unit }, a line of text cannot begin with “{ $character }”
    .help = Join it to the line above, or write {"{"}"{ $character }"{"}"} in place of the character. If it belongs to a choice, check that the braces of the choice are complete.
syntax-error-arrow = In { $unit }, the line must end after “->”
    .help = Write each text of the choice on a line of its own below.
syntax-error-choice-brace = The choice in { $unit } has no “{"{"}” at its beginning
    .help = Write “{"{"}” before what it chooses by, as in {"{"} $count ->, and “{"}"}” on a line below its last text.
syntax-error-open-choice = The choice in { $unit } is open: “{"}"}” is missing
    .help = Write “{"}"}” on a line of its own below the last text of the choice.
syntax-error-number = In { $unit }, a number is incomplete
    .help = Write the digits of the number, with a point before decimals: 1.5.
syntax-error-open-brace = A brace is open in { $unit }: “{"}"}” is missing
    .help = Write “{"}"}” after what is to be inserted here. For a brace as text write {"{"}"{"{"}"{"}"}.
syntax-error-words-in-braces = In { $unit }, there are words between braces
    .help = Between braces is only what is inserted, as in the source text. If the braces belong to the text, write {"{"}"{"{"}"{"}"} and {"{"}"{"}"}"{"}"} for them.
syntax-error-open-parenthesis = A parenthesis is open in { $unit }: “)” is missing
    .help = Write “)” after the last setting.
syntax-error-open-bracket = A key in { $unit } is not closed: “]” is missing
    .help = Write “]” after the key, as in [one]. A key is one word or one number.
syntax-error-open-quote = A quotation mark is open in { $unit }: the second " is missing
    .help = Write a plain " at the end of the quoted text, on the same line. For a " inside it write \".
syntax-error-expected = “{ $character }” is missing in { $unit }
    .help = Write “{ $character }” here, as in the source text.
syntax-error-escape = In { $unit }, this sign after “\” means nothing
    .help = Inside quotation marks write \" for ", \\ for \, and \u00A0 (four digits) for a character by its number.
syntax-error-no-value = { $unit } has no text
    .help = Write the text after “=”. If there is nothing to say, delete the line.
syntax-error-no-text = A text in { $unit } is empty
    .help = Write the text. If it is to be empty, write {"{"}""{"}"}.
syntax-error-empty-form = The choice in { $unit } has no text for: { $forms }
    .help = Write the text after the key, on the same line. If it is to be empty, write {"{"}""{"}"}.
syntax-error-no-default = The choice in { $unit } has no default, the text for all other cases
    .help = Write “*” before the last key, as in *[other].
syntax-error-several-defaults = The choice in { $unit } has two defaults
    .help = Delete the “*” before all keys but one.
syntax-error-selector = What { $unit } chooses by here cannot be chosen by
    .help = Choose by a variable such as $count, or by an attribute of a term, as the source does.
syntax-error-term-attribute = In { $unit }, the attribute of a term cannot be shown
    .help = Use it only to choose between texts, before “->”; or delete the dot and the name after it to show the term itself.
syntax-error-function-name = In { $unit }, a name before “(” has only capital letters
    .help = Write the name as in the source text, such as NUMBER or DATETIME. For a term write “-” before the name.
syntax-error-argument-order = In { $unit }, the thing to be formatted must come before the settings
    .help = Write it first, as in NUMBER($amount, style: "percent").
syntax-error-many-arguments = { $unit } has more than { $max } settings in its functions
syntax-error-duplicate-argument = In { $unit }, the setting { $argument } is there twice
    .help = Keep one of them.
syntax-error-argument-value = In { $unit }, a setting has a number or a text in quotation marks as its value
    .help = Write a number, or a text between two plain ", as in case: "genitive".
syntax-error-placeable = In { $unit }, there is nothing between the braces that can be shown
    .help = Write what the source has between its braces, such as a variable. For a brace as text write {"{"}"{"{"}"{"}"}.
syntax-error-stray-brace = This “{"}"}” in { $unit } closes nothing
    .help = Delete it, or write the “{"{"}” that belongs to it. For a brace as text write {"{"}"{"}"}"{"}"}.
