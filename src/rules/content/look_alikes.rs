//! Letters of the Latin and the Cyrillic script that look the same.

/// A Cyrillic letter and the Latin one that readers take it for: the single letters of Unicode's `confusables.txt`
/// (UTS 39), and those that differ only in what both scripts put upon them.
static LOOK_ALIKES: &[(char, char)] = &[
    ('А', 'A'),
    ('В', 'B'),
    ('Е', 'E'),
    ('Ё', 'Ë'),
    ('Ѕ', 'S'),
    ('І', 'I'),
    ('Ї', 'Ï'),
    ('Ј', 'J'),
    ('К', 'K'),
    ('М', 'M'),
    ('Н', 'H'),
    ('О', 'O'),
    ('Р', 'P'),
    ('С', 'C'),
    ('Т', 'T'),
    ('У', 'Y'),
    ('Х', 'X'),
    ('Ԁ', 'D'),
    ('Ԛ', 'Q'),
    ('Ԝ', 'W'),
    ('Ӏ', 'I'),
    ('Ә', 'Ə'),
    ('Ӓ', 'Ä'),
    ('Ӧ', 'Ö'),
    ('Ӕ', 'Æ'),
    ('а', 'a'),
    ('г', 'r'),
    ('е', 'e'),
    ('ё', 'ë'),
    ('ѕ', 's'),
    ('і', 'i'),
    ('ї', 'ï'),
    ('ј', 'j'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('у', 'y'),
    ('х', 'x'),
    ('һ', 'h'),
    ('ԁ', 'd'),
    ('ԛ', 'q'),
    ('ԝ', 'w'),
    ('ә', 'ə'),
    ('ӓ', 'ä'),
    ('ӧ', 'ö'),
    ('ӕ', 'æ'),
];

/// The Latin letter that looks like this Cyrillic one.
pub(super) fn latin_for(cyrillic: char) -> Option<char> {
    LOOK_ALIKES.iter().find(|pair| pair.0 == cyrillic).map(|pair| pair.1)
}

/// The Cyrillic letter that looks like this Latin one.
pub(super) fn cyrillic_for(latin: char) -> Option<char> {
    LOOK_ALIKES.iter().find(|pair| pair.1 == latin).map(|pair| pair.0)
}
