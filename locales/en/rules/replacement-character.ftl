### replacement-character

rule-replacement-character = Replacement character
    .what = The translation has U+FFFD (“�”), which stands for a character that could not be read. A U+FFFD that the source has too is left alone.
    .why = Readers see a question mark in a box where a letter should be. It shows that a file was once read or pasted in another encoding, so other letters may be lost as well.
    .instead = Write the letter that was meant, and save files as UTF-8. U+FFFD is described in the Unicode Standard, chapter 23.8.
replacement-character = A character was lost: { $where }
    .help = Write the letter that was meant in the place of “�”. Look for more lost letters in the same file, and save it as UTF-8.
