//! The words of a text that people say.

use std::borrow::Cow;
use std::ops::Range;

/// A text without what is for machines in it: tags, placeables, character references, addresses, paths of files. Those are blanks.
#[must_use]
pub fn spoken(text: &str) -> String {
    let mut left = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['<', '{', '&']) {
        let (before, from) = rest.split_at(at);
        left.push_str(before);
        let length = match from.as_bytes()[0] {
            // What is less than something is no tag.
            b'<' => closed_by(from, '>').filter(|_| !from[1..].starts_with(char::is_whitespace)),
            b'{' => closed_by(from, '}'),
            _ => closed_by(from, ';').filter(|length| *length <= LONGEST_REFERENCE && !from[..*length].contains(' ')),
        };
        left.push_str(if length.is_some() { " " } else { &from[..1] });
        rest = &from[length.unwrap_or(1)..];
    }
    left.push_str(rest);
    left.split_whitespace().filter(|word| !is_address(word)).collect::<Vec<_>>().join(" ")
}

/// A text with blanks in the place of what is for machines in it, byte by byte: places in the one are places in the other.
#[must_use]
pub fn spoken_in_place(text: &str) -> Cow<'_, str> {
    if !text.contains(['<', '@', '/', '&']) && !text.contains("www.") {
        return Cow::Borrowed(text);
    }
    let mut left = text.as_bytes().to_vec();
    let mut blank = |from: usize, length: usize| left[from..from + length].fill(b' ');
    let mut at = 0;
    while let Some(found) = text[at..].find(['<', '&']) {
        let from = at + found;
        let length = match text.as_bytes()[from] {
            b'<' => closed_by(&text[from..], '>').filter(|_| !text[from + 1..].starts_with(char::is_whitespace)),
            _ => closed_by(&text[from..], ';').filter(|length| *length <= LONGEST_REFERENCE),
        };
        blank(from, length.unwrap_or(1));
        at = from + length.unwrap_or(1);
    }
    let mut start = 0;
    for word in text.split(char::is_whitespace) {
        if is_address(word) {
            blank(start, word.len());
        }
        start += word.len() + text[start + word.len()..].chars().next().map_or(0, char::len_utf8);
    }
    String::from_utf8(left).map_or(Cow::Borrowed(text), Cow::Owned)
}

/// The longest name of a character is that of `&CounterClockwiseContourIntegral;`.
const LONGEST_REFERENCE: usize = 34;

fn closed_by(text: &str, mark: char) -> Option<usize> {
    Some(text.find(mark)? + mark.len_utf8())
}

/// Whether a word is an address of a page or of a person, or the path of a file.
fn is_address(word: &str) -> bool {
    // Few words have anything of an address.
    if !word.bytes().any(|byte| matches!(byte, b'/' | b'@')) && !word.contains("www.") {
        return false;
    }
    let word = word.trim_matches(|c: char| !is_alphanumeric(c));
    let parts = |mark: char| word.split_once(mark);
    word.contains("://")
        || word.starts_with("www.")
        || parts('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
        || parts('/').is_some_and(|(_, rest)| rest.contains('.'))
}

/// Whether a character is a letter, or a mark upon one.
#[must_use]
#[inline]
pub fn is_letter(character: char) -> bool {
    is_alphabetic(character) || (!character.is_ascii() && is_mark_upon_letter(character))
}

fn is_mark_upon_letter(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}') || is_indic_mark(character)
}

/// The same as [`char::is_alphabetic`], which looks anything beyond ASCII up in a compressed table: what most texts have is told by
/// its range.
#[must_use]
#[inline]
pub fn is_alphabetic(character: char) -> bool {
    match character {
        '\0'..='\u{7f}' => character.is_ascii_alphabetic(),
        '×' | '÷' | '\u{2010}'..='\u{206f}' | '\u{fffc}' => false,
        '\u{c0}'..='\u{24f}' | '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}' => true,
        _ => character.is_alphabetic(),
    }
}

/// The same as [`char::is_alphanumeric`], as [`is_alphabetic`] is.
#[must_use]
#[inline]
pub fn is_alphanumeric(character: char) -> bool {
    match character {
        '\0'..='\u{7f}' => character.is_ascii_alphanumeric(),
        '×' | '÷' | '\u{2010}'..='\u{206f}' | '\u{fffc}' => false,
        '\u{c0}'..='\u{24f}' | '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}' => true,
        _ => character.is_alphanumeric(),
    }
}

/// The longest stretches of a text whose characters all belong to them.
pub fn stretches(text: &str, belongs: impl Fn(char) -> bool) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    let mut skip = move |wanted: bool| {
        while let Some(&byte) = bytes.get(at) {
            let character = if byte.is_ascii() { Some(char::from(byte)) } else { text[at..].chars().next() };
            let Some(character) = character.filter(|character| belongs(*character) == wanted) else { break };
            at += character.len_utf8();
        }
        at
    };
    std::iter::from_fn(move || {
        let (start, end) = (skip(false), skip(true));
        (start < end).then_some(start..end)
    })
}

/// Whether a character is a mark upon a letter in a script of India or its neighbours, which Unicode does not count among letters: the
/// one that takes its vowel away, or a dot below.
fn is_indic_mark(character: char) -> bool {
    let code = u32::from(character);
    match code {
        // Ten blocks of 128 characters that are laid out alike.
        0x900..=0xdff => matches!(code % 0x80, 0x3c | 0x4d) || code == 0xdca,
        0x1037 | 0x1039 | 0x103a | 0x17d2 => true,
        _ => false,
    }
}

/// The words of a text, without numbers and signs.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !is_alphanumeric(c)).filter(|word| word.contains(is_alphabetic))
}

/// Whether a word is the same in every language: a code, an abbreviation, a name such as `WebAssembly`.
#[must_use]
pub fn is_code(word: &str) -> bool {
    let is_mixed = word.contains(|c: char| c.is_ascii_digit()) && word.contains(char::is_alphabetic);
    is_mixed || word.chars().filter(|c| c.is_uppercase()).count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_upon_a_letter_is_of_its_word() {
        for word in ["पर्याप्त", "ਸ਼ਹਿਰ", "செய்தி", "పత్రిక", "സന്ദേശം", "ශ්‍රී", "e\u{301}", "သတင်း"]
        {
            assert!(word.chars().all(|c| is_letter(c) || c == '\u{200d}'), "{word}");
        }
        assert!(!"।॥०".chars().any(is_letter));
    }

    #[test]
    fn ranges_tell_what_unicode_says() {
        for character in '\0'..=char::MAX {
            assert_eq!(is_alphabetic(character), character.is_alphabetic(), "{character:?}");
            assert_eq!(is_alphanumeric(character), character.is_alphanumeric(), "{character:?}");
        }
    }

    #[test]
    fn stretches_are_as_long_as_they_can_be() {
        let of = |text| stretches(text, is_letter).map(|stretch| &text[stretch]).collect::<Vec<_>>();
        assert_eq!(of("– Žr. x2ė, „ąč“"), ["Žr", "x", "ė", "ąč"]);
        assert!(of("").is_empty() && of("…5").is_empty());
    }

    #[test]
    fn what_is_for_machines_is_blank_in_its_place() {
        let text = "Žr. <a href=\"x\">čia</a>\u{a0}ona@example.org – https://a.b/ć: a < b &amp; www.ž.lt";
        let spoken = spoken_in_place(text);
        assert_eq!(spoken.len(), text.len());
        assert_eq!(words(&spoken).collect::<Vec<_>>(), ["Žr", "čia", "a", "b"]);
        assert!(words(&spoken).all(|word| text[spoken.find(word).unwrap_or_default()..].starts_with(word)));
        assert_eq!(spoken_in_place("<<&;&<"), "  ".to_owned() + "    ");
    }

    #[test]
    fn what_is_for_machines_is_no_word() {
        let text = "See <a href=\"x\">the page</a>, { $name } {$x}&amp; https://a.b/c(d), _src/main.rs_: or ona@example.org a < b, 5 & 6; 2015";
        let spoken = spoken(text);
        assert_eq!(words(&spoken).collect::<Vec<_>>(), ["See", "the", "page", "or", "a", "b"]);
    }
}
