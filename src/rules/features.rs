//! What a text contains, found in one pass, so that a rule runs only where there is something for it.

use std::ops::{BitOr, BitOrAssign};
use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::language::is_alphabetic;

/// A set of things that a unit's texts contain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Features(u32);

impl Features {
    /// Nothing.
    pub const NONE: Self = Self(0);
    /// Something that every unit has: a rule that needs it always runs.
    pub const ANY: Self = Self(1);
    /// A variable, a reference, a call or a select expression; a string literal alone is text.
    pub const PLACEABLE: Self = Self(1 << 1);
    /// A select expression.
    pub const SELECT: Self = Self(1 << 2);
    /// An attribute.
    pub const ATTRIBUTE: Self = Self(1 << 3);
    /// `<` or `>`.
    pub const ANGLE: Self = Self(1 << 4);
    /// `&`.
    pub const AMPERSAND: Self = Self(1 << 5);
    /// A decimal digit.
    pub const DIGIT: Self = Self(1 << 6);
    /// `://`, `www.` or `@`: perhaps a link or an address.
    pub const LINK: Self = Self(1 << 7);
    /// Two spaces side by side.
    pub const DOUBLE_SPACE: Self = Self(1 << 8);
    /// A quotation mark of any kind, an apostrophe included.
    pub const QUOTE: Self = Self(1 << 9);
    /// A character that cannot be seen: controls, zero-width characters, bidirectional marks, U+FFFD, U+FEFF, soft
    /// hyphens, private use; not U+FFFC.
    pub const UNSEEN: Self = Self(1 << 10);
    /// A Cyrillic letter.
    pub const CYRILLIC: Self = Self(1 << 11);
    /// A Latin letter.
    pub const LATIN: Self = Self(1 << 12);
    /// A Cyrillic letter right beside a Latin one.
    pub const MIXED: Self = Self(1 << 13);
    /// A letter that is neither Latin nor Cyrillic.
    pub const OTHER_SCRIPT: Self = Self(1 << 14);
    /// White space at the very beginning or end of a text.
    pub const EDGE_SPACE: Self = Self(1 << 15);
    /// A string literal.
    pub const LITERAL: Self = Self(1 << 16);
    /// A number in words, in English; known of source units alone.
    pub const NUMBER_WORD: Self = Self(1 << 19);
    /// A date with a day and the name of a month, or a time of a clock with twelve hours, in English; known of source units alone.
    pub const DATE: Self = Self(1 << 21);
    /// Perhaps letters of UTF-8 that were read in another encoding.
    pub const GARBLED: Self = Self(1 << 17);
    /// Perhaps one of [`Self::MARKERS`].
    pub const MARKER: Self = Self(1 << 18);
    /// A mark upon the letter before it, or a letter that is another one by Unicode: perhaps not in Normalization Form C.
    pub const DECOMPOSED: Self = Self(1 << 20);
    /// U+FFFC, which stands for a placeable, and seldom for itself.
    pub const OBJECT: Self = Self(1 << 24);

    /// The words of notes to oneself.
    pub const MARKERS: [&str; 3] = ["TODO", "FIXME", "XXX"];

    /// How many numbers of features there may be.
    pub(super) const COUNT: usize = u32::BITS as usize;

    /// The number of each feature in the set.
    pub(super) fn numbers(self) -> impl Iterator<Item = usize> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let number = (left != 0).then(|| left.trailing_zeros() as usize)?;
            left &= left - 1;
            Some(number)
        })
    }

    /// Whether the two sets have something in common.
    #[must_use]
    pub const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both sets together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Finds what a text contains.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut found = Self::ANY;
        // Most texts have little in them: what they have is known at the end of this loop, and the others are rare.
        let seen = bytes.iter().fold(0, |seen, &byte| seen | CLASSES[byte as usize]);
        if seen & SPACE != 0 && DOUBLE_SPACE.find(bytes).is_some() {
            found |= Self::DOUBLE_SPACE;
        }
        if seen & LATIN != 0 && seen & CYRILLIC != 0 && has_mixed_neighbours(bytes) {
            found |= Self::MIXED;
        }
        if seen & LINKS != 0 && may_have_link(bytes) {
            found |= Self::LINK;
        }
        if seen & LOOK != 0 {
            let mut from = 0;
            while let Some(next) = bytes[from..].iter().position(|&byte| CLASSES[byte as usize] & LOOK != 0) {
                found |= look(&text[from + next..], found);
                if begins_garbled(&bytes[..from + next]) {
                    found |= Self::GARBLED;
                }
                from += next + 1;
            }
        }
        // `Š`, `œ` and `ž` are signs of Western Europe's encoding, too, and `ƒ` is.
        if seen & LEAD_C3 != 0 && seen & LEAD_C5_C6 != 0 {
            let is_garbled = |at: usize| matches!(bytes[at], 0xc5 | 0xc6) && begins_garbled(&bytes[..at]);
            if (2..bytes.len()).any(is_garbled) {
                found |= Self::GARBLED;
            }
        }
        if seen & LETTER_X != 0 || (seen & LETTER_O != 0 && seen & LETTER_D != 0) {
            found |= markers(bytes);
        }
        for (class, feature) in [
            (ANGLE, Self::ANGLE),
            (AMPERSAND, Self::AMPERSAND),
            (DIGIT, Self::DIGIT),
            (QUOTE, Self::QUOTE),
            (CONTROL, Self::UNSEEN),
            (LATIN, Self::LATIN),
            (CYRILLIC, Self::CYRILLIC),
        ] {
            if seen & class != 0 {
                found |= feature;
            }
        }
        let is_edge = |c: char| c.is_whitespace();
        if text.starts_with(is_edge) || text.ends_with(is_edge) {
            found |= Self::EDGE_SPACE;
        }
        found
    }
}

impl BitOr for Features {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.and(other)
    }
}

impl BitOrAssign for Features {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

// Classes of bytes. A lead byte of two counts for its whole letter where all that it leads are of one script.
const ANGLE: u16 = 1;
const AMPERSAND: u16 = 1 << 1;
const DIGIT: u16 = 1 << 2;
const LINKS: u16 = 1 << 3;
const SPACE: u16 = 1 << 4;
const QUOTE: u16 = 1 << 5;
const CONTROL: u16 = 1 << 6;
const LATIN: u16 = 1 << 7;
const CYRILLIC: u16 = 1 << 8;
const LOOK: u16 = 1 << 9;
const CONTINUATION: u16 = 1 << 10;
const LETTER_D: u16 = 1 << 11;
const LETTER_O: u16 = 1 << 12;
const LETTER_X: u16 = 1 << 13;
const LEAD_C3: u16 = 1 << 14;
const LEAD_C5_C6: u16 = 1 << 15;

static CLASSES: [u16; 256] = classes();

const fn classes() -> [u16; 256] {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        #[expect(clippy::cast_possible_truncation)]
        let class = match byte as u8 {
            b'<' | b'>' => ANGLE,
            b'&' => AMPERSAND,
            b'0'..=b'9' => DIGIT,
            b':' | b'@' => LINKS,
            b' ' => SPACE,
            b'"' | b'\'' | b'`' => QUOTE,
            b'\n' | b'\r' => 0,
            0..=0x1f | 0x7f => CONTROL,
            b'w' => LATIN | LINKS,
            b'D' => LATIN | LETTER_D,
            b'O' => LATIN | LETTER_O,
            b'X' => LATIN | LETTER_X,
            0xc3 => LATIN | LEAD_C3,
            0xc5 | 0xc6 => LATIN | LEAD_C5_C6,
            b'a'..=b'z' | b'A'..=b'Z' => LATIN,
            0x80..=0xbf => CONTINUATION,
            0xc4..=0xc9 => LATIN,
            0xd0..=0xd3 => CYRILLIC,
            0xc0.. => LOOK,
            _ => 0,
        };
        table[byte] = class;
        byte += 1;
    }
    table
}

/// Whether letters of both scripts stand side by side. A lead byte tells the script of its letter.
fn has_mixed_neighbours(bytes: &[u8]) -> bool {
    let letters = bytes.iter().map(|&byte| CLASSES[byte as usize]).filter(|class| class & CONTINUATION == 0);
    let mut previous = 0;
    for class in letters {
        if (class & LATIN != 0 && previous & CYRILLIC != 0) || (class & CYRILLIC != 0 && previous & LATIN != 0) {
            return true;
        }
        previous = class;
    }
    false
}

/// Whether a text ends in a letter that the first byte of others is in Western Europe's encodings, or in that of Cyrillic.
fn begins_garbled(text: &[u8]) -> bool {
    match text {
        [.., 0xc3, letter] => matches!(letter, 0x82..=0x85 | 0x8c | 0x90 | 0x91 | 0xa2 | 0xa3 | 0xaf | 0xb0),
        [.., 0xd0, letter] => matches!(letter, 0xa0 | 0xa1),
        _ => false,
    }
}

fn markers(bytes: &[u8]) -> Features {
    let has_marker = MARKERS.iter().any(|marker| marker.find(bytes).is_some());
    if has_marker { Features::MARKER } else { Features::NONE }
}

static MARKERS: LazyLock<[Finder<'static>; 3]> = LazyLock::new(|| Features::MARKERS.map(Finder::new));

/// Whether a text may have a link or an address.
pub(super) fn may_have_link(bytes: &[u8]) -> bool {
    memchr::memchr(b'@', bytes).is_some() || SCHEME.find(bytes).is_some() || WWW.find(bytes).is_some()
}

static DOUBLE_SPACE: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("  "));
static SCHEME: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("://"));
static WWW: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("www."));

/// Looks at what one byte does not tell: at the character that a text begins with. Whether it is a letter of another script is asked
/// only until there is one: texts in such a script have nothing else.
fn look(text: &str, found: Features) -> Features {
    match text.chars().next() {
        Some('\u{300}'..='\u{34e}' | '\u{350}'..='\u{36f}') => Features::DECOMPOSED,
        Some('\u{2126}' | '\u{212a}' | '\u{212b}') => Features::DECOMPOSED.and(Features::OTHER_SCRIPT),
        Some('«' | '»' | '‹' | '›' | '‘'..='‟' | '「' | '」') => Features::QUOTE,
        Some(
            '\u{80}'..='\u{9f}'
            | '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'
            | '\u{1160}'
            | '\u{17b4}'
            | '\u{17b5}'
            | '\u{180b}'..='\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{fffd}'
            | '\u{e000}'..='\u{f8ff}'
            | '\u{e0000}'..='\u{e0fff}'
            | '\u{f0000}'..,
        ) => Features::UNSEEN,
        Some('\u{fffc}') => Features::OBJECT,
        Some('\u{1e00}'..='\u{1eff}' | '\u{250}'..='\u{2af}') => Features::LATIN,
        Some(letter) if !found.intersects(Features::OTHER_SCRIPT) && is_alphabetic(letter) => Features::OTHER_SCRIPT,
        _ => Features::NONE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_feature_is_found() {
        for (text, feature) in [
            ("a <b>", Features::ANGLE),
            ("a & b", Features::AMPERSAND),
            ("in 2015", Features::DIGIT),
            ("https://example.org", Features::LINK),
            ("www.example.org", Features::LINK),
            ("a@example.org", Features::LINK),
            ("a  b", Features::DOUBLE_SPACE),
            ("„a“", Features::QUOTE),
            ("a\u{200b}b", Features::UNSEEN),
            ("a\u{1}b", Features::UNSEEN),
            ("a\u{f0000}b", Features::UNSEEN),
            ("a \u{fffc}", Features::OBJECT),
            ("да", Features::CYRILLIC),
            ("a\u{30a}", Features::DECOMPOSED),
            ("дa", Features::MIXED),
            ("ėд", Features::MIXED),
            ("Ω", Features::OTHER_SCRIPT),
            (" a", Features::EDGE_SPACE),
            ("VÃ¦lg", Features::GARBLED),
            ("StraÃŸe", Features::GARBLED),
            ("Ãšt", Features::GARBLED),
            ("donâ€™t", Features::GARBLED),
            ("cÄƒtre", Features::GARBLED),
            ("Ñƒ", Features::GARBLED),
            ("aÌˆ", Features::GARBLED),
            ("ðŸ™", Features::GARBLED),
            ("РџСЂРёРІРµС‚", Features::GARBLED),
            ("a XXX b", Features::MARKER),
            ("TODO", Features::MARKER),
            ("FIXME", Features::MARKER),
        ] {
            assert!(Features::of(text).intersects(feature), "{text}");
            assert!(!Features::of("Sąžinė ir: viltis.").intersects(feature), "{text}");
        }
    }
}
