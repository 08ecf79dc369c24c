### missing-unit

rule-missing-unit = Missing translation
    .what = The source has a unit (a message or a term), and the target language’s file has none of that name. It blocks where `require` asks for translations (after the due date, where there is one), and is a note elsewhere.
    .why = Readers get this text in English, or nothing, in the middle of a page in their own language.
    .instead = Write the translation. The unit’s name stays the same in all languages.
missing-unit = { $unit } is not translated
    .help = Add a line that begins with “{ $unit } =”, and the translation after it.
    .source = the source text is here
    .require = required here
