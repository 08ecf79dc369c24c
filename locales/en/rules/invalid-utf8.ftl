### invalid-utf8

rule-invalid-utf8 = Not UTF-8
    .what = Finds bytes that are not UTF-8 text, and files in UTF-16. Neighbouring bytes are one finding; after ten findings the rest of the file is counted.
    .why = Programs show a question mark or an empty box in place of such a letter, or refuse the whole file.
    .instead = Save the file in UTF-8, the only encoding of Fluent files (Fluent specification, “Encoding”), and write the lost letters again.
invalid-utf8 = The bytes { $bytes } are not UTF-8 text
    .help = Write the letter that belongs here again, and save the file in the encoding “UTF-8”.
invalid-utf8-utf16 = The file is in UTF-16, not in UTF-8
    .help = Save the file in the encoding “UTF-8”. Editors offer it as “Save with encoding”.
invalid-utf8-more =
    { $count ->
        [one] One more place in this file is not UTF-8 text
       *[other] { $count } more places in this file are not UTF-8 text
    }
    .help = The whole file was probably saved in another encoding. Open it in that encoding and save it in “UTF-8”.
