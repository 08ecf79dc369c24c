### obsolete-resource

rule-obsolete-resource = File without a source
    .what = The target language has a file, and the source language has none of that name.
    .why = Nobody reads it, and yet it is found by searches and counted by eye. If the source file was renamed, the translations in it are lost for the new name.
    .instead = Delete the file, or give it the new name of its source.
obsolete-resource = { $resource } has no source file any more
    .help = Delete { $resource }. If its source file was renamed, give it the new name instead.
