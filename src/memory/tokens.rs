//! A text as the tokens that are compared: words, and what stands in a text like one word.

use unicode_script::UnicodeScript as _;

use super::links;
use crate::language::joins_words;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Kind {
    /// A word, a character of a script that joins its words, or an emoji.
    Word,
    /// Digits, with the signs that group them.
    Number,
    /// What Fluent has between braces.
    Placeable,
    /// An address, or the destination of a Markdown link.
    Link,
    /// A tag of HTML.
    Tag,
}

/// A token, and where it begins in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token<'t> {
    pub(super) kind: Kind,
    pub(super) text: &'t str,
    pub(super) start: usize,
}

/// The longest name of a character is that of `&CounterClockwiseContourIntegral;`.
const LONGEST_REFERENCE: usize = 34;

/// The tokens of a text in their order. What is between them are blanks and marks.
pub(super) fn tokens(text: &str) -> Tokens<'_> {
    Tokens { text, at: 0, brace: Closing::default(), angle: Closing::default() }
}

/// Walks over a text once, from token to token.
pub(super) struct Tokens<'t> {
    text: &'t str,
    at: usize,
    brace: Closing,
    angle: Closing,
}

/// Where the next closing sign is: remembered, so that many opening ones do not look for it many times.
#[derive(Default)]
struct Closing(usize);

impl Closing {
    /// The length from a place to the end of the next closing sign.
    fn length(&mut self, text: &str, at: usize, sign: char) -> Option<usize> {
        if self.0 <= at {
            self.0 = text[at..].find(sign).map_or(usize::MAX, |length| at + length + 1);
        }
        (self.0 != usize::MAX).then(|| self.0 - at)
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        loop {
            let rest = &self.text[self.at..];
            let first = rest.chars().next()?;
            let start = self.at;
            let (kind, length) = self.measure(rest, first);
            self.at += length;
            if let Some(kind) = kind {
                return Some(Token { kind, text: &self.text[start..self.at], start });
            }
        }
    }
}

impl Tokens<'_> {
    /// What the rest of the text begins with, and how long that is; no kind where it is no token.
    fn measure(&mut self, rest: &str, first: char) -> (Option<Kind>, usize) {
        let no_token = (None, first.len_utf8());
        let token = |kind: Kind| move |length: usize| (Some(kind), length);
        match first {
            _ if links::is_destination(&self.text[..self.at]) && links::destination(rest) > 0 => {
                (Some(Kind::Link), links::destination(rest))
            }
            '{' => self.brace.length(self.text, self.at, '}').map_or(no_token, token(Kind::Placeable)),
            '<' => self.tag(rest).map_or(no_token, token(Kind::Tag)),
            '&' => (None, reference(rest).unwrap_or(1)),
            '0'..='9' => (Some(Kind::Number), number(rest)),
            'a'..='z' | 'A'..='Z' => {
                links::address(rest).map_or_else(|| (Some(Kind::Word), word(rest)), token(Kind::Link))
            }
            _ if first.is_ascii() => no_token,
            _ if is_letter(first) => (Some(Kind::Word), word(rest)),
            _ if first.is_numeric() => (Some(Kind::Number), number(rest)),
            _ if is_pictograph(first) => (Some(Kind::Word), pictograph(rest)),
            _ => no_token,
        }
    }

    fn tag(&mut self, rest: &str) -> Option<usize> {
        let is_tag = rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        let length = is_tag.then(|| self.angle.length(self.text, self.at, '>')).flatten()?;
        let inside = &rest[1..length - 1];
        // What closes the sign after an open one does not close this one; an address in angles is a link.
        let is_open = inside.contains('<');
        (!is_open && links::address(inside).is_none()).then_some(length)
    }
}

/// The length of a reference to a character.
fn reference(rest: &str) -> Option<usize> {
    let length = rest.bytes().take(LONGEST_REFERENCE).position(|byte| byte == b';')? + 1;
    let is_name = rest[1..length - 1].bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#');
    is_name.then_some(length)
}

/// The length of the number that a text begins with, with the signs that group its digits.
fn number(rest: &str) -> usize {
    let mut end = 0;
    for (at, character) in rest.char_indices() {
        let is_followed = || rest[at + character.len_utf8()..].starts_with(char::is_numeric);
        if character.is_numeric() {
            end = at + character.len_utf8();
        } else if !(matches!(character, '.' | ',' | ':' | '\u{a0}' | '\u{2009}' | '\u{202f}') && is_followed()) {
            break;
        }
    }
    end
}

/// The length of the word that a text begins with. Apostrophes, dots in the middle, joiners and soft hyphens are of the word that goes
/// on after them; a character of a script that joins its words is a word with the marks upon it.
fn word(rest: &str) -> usize {
    let is_single = rest.starts_with(is_joined);
    let mut end = 0;
    for (at, character) in rest.char_indices() {
        let after = at + character.len_utf8();
        let is_of_word = match character {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '_' => !is_single,
            _ if character.is_ascii() && character != '\'' => false,
            '\'' | '’' | '·' | '\u{ad}' | '\u{200c}' | '\u{200d}' => {
                if !is_single && rest[after..].starts_with(is_plain_letter) {
                    continue;
                }
                false
            }
            _ if is_single => at == 0 || is_mark(character),
            _ if is_small_letter(character) => true,
            _ => (is_letter(character) || character.is_numeric()) && !is_joined(character),
        };
        if !is_of_word {
            break;
        }
        end = after;
    }
    end.max(rest.chars().next().map_or(0, char::len_utf8))
}

/// Whether a character is a letter, as [`crate::language::is_letter`] says; those that come most often are known without asking.
fn is_letter(character: char) -> bool {
    is_small_letter(character) || crate::language::is_letter(character)
}

/// Whether a character is certainly a small letter: Latin or Cyrillic.
pub(super) fn is_small_letter(character: char) -> bool {
    matches!(character, 'a'..='z' | 'ß'..='ö' | 'ø'..='ÿ' | 'а'..='џ')
}

/// Whether a character is a letter of a script with blanks between its words.
fn is_plain_letter(character: char) -> bool {
    is_letter(character) && !is_joined(character)
}

/// Whether a character is a letter of a script that has no blanks between its words.
fn is_joined(character: char) -> bool {
    character >= '\u{e00}' && joins_words(character.script()) && is_letter(character)
}

/// Whether a character stands upon another one: a mark of a joined script, for which the standard library has no name.
fn is_mark(character: char) -> bool {
    matches!(u32::from(character),
        0x300..=0x36f | 0xe31..=0xe3a | 0xe47..=0xe4e | 0xeb1..=0xebc | 0xec8..=0xece
        | 0xf71..=0xf84 | 0xf8d..=0xfbc | 0x102b..=0x103e | 0x1056..=0x1059 | 0x17b4..=0x17d3 | 0x3099..=0x309a)
}

/// Whether a character is a picture.
fn is_pictograph(character: char) -> bool {
    matches!(u32::from(character), 0x2300..=0x23ff | 0x2600..=0x27bf | 0x2b00..=0x2bff | 0x1f000..=0x1faff)
}

/// The length of the picture that a text begins with: a flag is two letters; colours of skin and joined pictures are of the first one.
fn pictograph(rest: &str) -> usize {
    let is_flag_letter = |character: char| matches!(character, '\u{1f1e6}'..='\u{1f1ff}');
    let mut end = 0;
    let mut is_joining = true;
    for (place, character) in rest.chars().enumerate() {
        let is_second_of_flag = place == 1 && is_flag_letter(character) && rest.starts_with(is_flag_letter);
        let is_part = matches!(u32::from(character), 0x200d | 0x20e3 | 0xfe0f | 0x1f3fb..=0x1f3ff | 0xe0020..=0xe007f);
        if !(is_joining || is_second_of_flag || is_part) {
            break;
        }
        is_joining = character == '\u{200d}';
        end += character.len_utf8();
    }
    end
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Vec<(Kind, &str)> {
        tokens(text).map(|token| (token.kind, token.text)).collect()
    }

    fn words_of(text: &str) -> Vec<&str> {
        let found = tokens(text);
        found.inspect(|token| assert_eq!(token.kind, Kind::Word, "{token:?}")).map(|token| token.text).collect()
    }

    #[test]
    fn words_are_those_of_any_alphabet() {
        assert_eq!(words_of("Don’t stop, it's l·l — “well-known”!"), ["Don’t", "stop", "it's", "l·l", "well", "known"]);
        assert_eq!(
            words_of("Nalunaarasuartaateeranngualioqatigiiffissualiulersaaleraluallaraminngooq"),
            ["Nalunaarasuartaateeranngualioqatigiiffissualiulersaaleraluallaraminngooq"]
        );
        assert_eq!(words_of("Čáhppes gáranas girdá ŋuoskkus"), ["Čáhppes", "gáranas", "girdá", "ŋuoskkus"]);
        assert_eq!(words_of("Съешь же ещё этих"), ["Съешь", "же", "ещё", "этих"]);
        assert_eq!(words_of("e\u{301}te\u{301} पर्याप्त"), ["e\u{301}te\u{301}", "पर्याप्त"]);
        assert_eq!(words_of("中文abc のに กำลัง"), ["中", "文", "abc", "の", "に", "กำ", "ลั", "ง"]);
        assert_eq!(words_of("👍🏽 👩‍👧 🇩🇰🇬🇱 ❤️x"), ["👍🏽", "👩‍👧", "🇩🇰", "🇬🇱", "❤️", "x"]);
        assert_eq!(words_of("sam\u{ad}men COVID19"), ["sam\u{ad}men", "COVID19"]);
    }

    #[test]
    fn what_is_no_word_is_one_token() {
        use Kind::{Link, Number, Placeable, Tag, Word};
        assert_eq!(
            read("Read { $count } of 1,000.50 by 12:30"),
            [
                (Word, "Read"),
                (Placeable, "{ $count }"),
                (Word, "of"),
                (Number, "1,000.50"),
                (Word, "by"),
                (Number, "12:30")
            ]
        );
        assert_eq!(
            read("See [the guide](../a b.md) <a href=\"x\">or</a> https://a.b/c(d). www.x.org, mail a.b@c.org!"),
            [
                (Word, "See"),
                (Word, "the"),
                (Word, "guide"),
                (Link, "../a"),
                (Word, "b"),
                (Word, "md"),
                (Tag, "<a href=\"x\">"),
                (Word, "or"),
                (Tag, "</a>"),
                (Link, "https://a.b/c(d)"),
                (Link, "www.x.org"),
                (Word, "mail"),
                (Link, "a.b@c.org")
            ]
        );
        assert_eq!(
            read("[{ -brand }]({ $url }) a < b &nbsp; 5% 3D <https://x.y>"),
            [
                (Placeable, "{ -brand }"),
                (Placeable, "{ $url }"),
                (Word, "a"),
                (Word, "b"),
                (Number, "5"),
                (Number, "3"),
                (Word, "D"),
                (Link, "https://x.y")
            ]
        );
        assert_eq!(read("… — !? {"), []);
    }

    proptest! {
        #[test]
        fn any_text_can_be_read(text in r"(://|www\.|@|\]\(|[{}<>&;a-c0-9.,'’()/ ]|\u{200d}|\u{fe0f}|\PC){0,40}") {
            let mut end = 0;
            for token in tokens(&text) {
                prop_assert!(token.start >= end && !token.text.is_empty());
                end = token.start + token.text.len();
                prop_assert_eq!(&text[token.start..end], token.text);
            }
        }
    }
}
