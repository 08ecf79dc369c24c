### mojibake

rule-mojibake = Garbled letters
    .what = Finds letters of UTF-8 that were read as Windows-1252, Latin-1 or Windows-1251, as “VÃ¦lg” for “Vælg”. A pair of signs that may stand side by side in ordinary text, as Å and « do at the end of a quotation, is only found where others follow it. What the source has, too, is left alone.
    .why = Readers see signs in place of letters, and a search does not find the word.
    .instead = Save the file as UTF-8 and write the text again, or undo the step that garbled it: a program read the file in another encoding and saved what it saw. The tables are those of the WHATWG Encoding Standard.
mojibake = “{ $found }” is garbled: “{ $meant }” was meant
    .help = Write the letters of the language. Other texts of this file may be garbled, too.
