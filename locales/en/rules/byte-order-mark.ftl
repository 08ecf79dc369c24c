### byte-order-mark

rule-byte-order-mark = Byte order mark
    .what = Finds an invisible character, U+FEFF, at the very beginning of a file. Some editors write it.
    .why = Most programs take the mark for a part of the first message and lose that message.
    .instead = Save the file as “UTF-8”, not as “UTF-8 with BOM” or “UTF-8 with signature”. Fluent files need no such mark (Fluent specification, “Encoding”).
byte-order-mark = The file begins with an invisible byte order mark
    .help = Save the file as “UTF-8” without BOM (without signature).
