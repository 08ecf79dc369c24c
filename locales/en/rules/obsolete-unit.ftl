### obsolete-unit

rule-obsolete-unit = Translation without a source
    .what = The target language’s file has a unit (a message or a term), and the source file has none of that name.
    .why = No page shows it. If the unit was renamed in the source, its translation is lost for the new name.
    .instead = Delete the unit, or give it the new name that it has in the source.
obsolete-unit = The source has no { $unit } any more
    .help = Delete { $unit } with its attributes. If it was renamed in the source, give it the new name instead.
    .source = the source file is this one
