### bidi-control

rule-bidi-control = Control of the writing direction
    .what = The translation has a character that changes the direction of writing (U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069) and that no text of the source unit has as often. Left alone are U+2068 with its U+2069 (a pair that only keeps its content apart) and, in languages that are written from right to left, the marks U+061C, U+200E and U+200F.
    .why = Nobody sees such a character, and it can make the text around it appear in another order than it was written: a link or an address may look like a different one.
    .instead = Delete the character. It usually comes along when text is copied from a web page, a chat or a spreadsheet. The characters are those of the Unicode Bidirectional Algorithm (UAX 9).
bidi-control = Invisible { $code } ({ $name }) changes the writing direction: { $where }
    .help = Delete { $code }. If you cannot see it, delete “{ $where }” with the blanks around it, and type it anew.
