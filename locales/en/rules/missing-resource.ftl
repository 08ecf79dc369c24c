### missing-resource

rule-missing-resource = Missing file
    .what = A file of the source language has units, and the target language has no such file at all. It blocks where `require` asks for translations (after the due date, where there is one), and is a note elsewhere.
    .why = Readers of that language get every text of the file in English, or nothing.
    .instead = Translate the file, at the path that is named. One finding stands for all of its units.
missing-resource = { $units ->
        [one] { $resource } is not there: { $units } unit is not translated
       *[other] { $resource } is not there: { $units } units are not translated
    }
    .help = Create { $resource } and translate the units of the source file in it.
    .source = the source file is this one
    .require = required here
