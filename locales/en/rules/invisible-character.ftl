### invisible-character

rule-invisible-character = Invisible character
    .what = The translation has a character that cannot be seen and that no text of the source unit has as often: a zero-width space or joiner, a word joiner, a byte order mark inside a text, a tab or another control character, a tag or filler character, a character for private use, an object that was pasted from a rich text. Left alone are soft hyphens between letters, joiners that make one emoji of several, joiners in scripts that are spelled with them, and unbreakable spaces.
    .why = Nobody sees it, and yet words with it are not found by a search, break at the wrong place, and sound wrong in a screen reader. What is for private use appears as an empty box.
    .instead = Delete the character. It usually comes along when text is copied from a web page, a chat or a machine translation. The characters are named in the Unicode Standard, chapter 23.
invisible-character = Invisible character { $code }: { $where }
    .help = Delete { $code }. If you cannot see it, delete “{ $where }” with the blanks around it, and type it anew.
invisible-character-hyphen = A soft hyphen (U+00AD) does not stand between two letters: { $where }
    .help = Delete the soft hyphen, or put it where the word may break, between two of its letters.
invisible-character-tab = A tab stands in the text: { $where }
    .help = Write a space in the place of the tab.
invisible-character-private = The character { $code } is for private use, and readers have no font for it: { $where }
    .help = Delete { $code }, or write the character that it looked like in the program that it was copied from.
