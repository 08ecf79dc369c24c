//! What terms are called in the source, and where a text names one in words.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::wordings::wordings;
use crate::fluent::{Span, Unit};
use crate::language::{is_alphanumeric, spoken_in_place};

/// What terms are called, to be found in texts.
#[derive(Debug, Default)]
pub struct Names {
    /// By the first word, in small letters; the longest first.
    by_first_word: FxHashMap<String, Vec<Name>>,
    /// How their first words begin: most words of a text are known to be none of them by that.
    beginnings: Beginnings,
}

/// How words begin.
#[derive(Debug, Default)]
struct Beginnings {
    /// The first two letters, a bit for each two of ASCII; of a word that is no longer, the first.
    bits: Vec<u64>,
    /// Whether some word begins with another letter: of these, nothing is known.
    has_others: bool,
}

#[derive(Debug)]
struct Name {
    term: String,
    /// In small letters, but for an abbreviation.
    words: String,
    written: String,
    /// How much of its letters is capital.
    capitals: Capitals,
    /// Whether the term has it without any arguments.
    is_default: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Capitals {
    /// All of it, as in “IT”, which is not “it”.
    All,
    /// The name is one of something: “Nordic Council”.
    Some,
    /// The name is one word that other texts begin with, too: “Office”.
    First,
    /// None: a common noun.
    None,
}

/// A term that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named<'n> {
    /// The term's id, with its `-`.
    pub term: &'n str,
    /// Where the text names it.
    pub span: Span,
    /// Whether nothing else can be meant, as far as letters tell.
    pub is_certain: bool,
}

impl Names {
    /// Takes what a term of the source is called, in each of its forms.
    pub fn add(&mut self, term: &Unit<'_>) {
        let wordings = term.value.as_ref().map(|value| wordings(value).0).unwrap_or_default();
        for wording in wordings {
            let first = wording.text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
            let is_known = |name: &Name| name.term == term.id && name.written == wording.text;
            if first.is_empty() || self.by_first_word.get(&first).is_some_and(|names| names.iter().any(is_known)) {
                continue;
            }
            let capitals = Capitals::of(&wording.text);
            let words = if capitals == Capitals::All { wording.text.clone() } else { wording.text.to_lowercase() };
            self.beginnings.add(&first);
            let names = self.by_first_word.entry(first).or_default();
            names.push(Name {
                term: term.id.to_owned(),
                words,
                written: wording.text,
                capitals,
                is_default: wording.is_default,
            });
            names.sort_by_key(|name| std::cmp::Reverse(name.words.len()));
        }
    }

    /// The terms that a text names in whole words, in its order; a longer name hides the shorter ones in it.
    #[must_use]
    pub fn in_text(&self, text: &str) -> Vec<Named<'_>> {
        let mut found = Vec::new();
        // What is for machines is whole words: most texts are known to name nothing before it is taken out.
        let Some((first, ..)) = self.next_in(text, 0) else { return found };
        let text = &*spoken_in_place(text);
        let mut at = first;
        while let Some((start, word, names)) = self.next_in(text, at) {
            let named = names.iter().find_map(|name| Some((name, name.length_in(&text[start..])?)));
            if let Some((name, length)) = named {
                let span = start..start + length;
                found.push(Named { term: &name.term, is_certain: name.is_certain(text, &span), span });
            }
            at = start + named.map_or(word.len(), |(_, length)| length.max(word.len()));
        }
        found
    }

    /// The first word from an offset on that names begin with, where it stands, and those names, the longest first.
    fn next_in<'t>(&self, text: &'t str, from: usize) -> Option<(usize, &'t str, &[Name])> {
        let mut at = from;
        while let Some(start) = self.beginnings.next_in(text, at) {
            let rest = &text[start..];
            let word = &rest[..rest.find(|c| !is_alphanumeric(c)).unwrap_or(rest.len())];
            if self.beginnings.may_be_of(word) {
                let small = in_small_letters(word);
                let plural = || self.by_first_word.get(small.strip_suffix('s')?);
                if let Some(names) = self.by_first_word.get(&*small).or_else(plural) {
                    return Some((start, word, names));
                }
            }
            at = start + word.len();
        }
        None
    }
}

/// A word in small letters; most are already.
fn in_small_letters(word: &str) -> Cow<'_, str> {
    match word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        true => Cow::Borrowed(word),
        false => Cow::Owned(word.to_lowercase()),
    }
}

impl Beginnings {
    /// The place of a bit; none where the letters are not ASCII.
    fn place(first: u8, second: u8) -> Option<(usize, u64)> {
        let number = usize::from(first.to_ascii_lowercase()) << 7 | usize::from(second.to_ascii_lowercase());
        (first.is_ascii() && second.is_ascii()).then_some((number / 64, 1 << (number % 64)))
    }

    fn add(&mut self, word: &str) {
        self.bits.resize(128 * 128 / 64, 0);
        let mut bytes = word.bytes();
        let (first, second) = (bytes.next().unwrap_or_default(), bytes.next());
        // A word of one letter may have the `s` of a plural.
        let seconds = if second.is_some() { [second, None] } else { [Some(0), Some(b's')] };
        for second in seconds.into_iter().flatten() {
            match Self::place(first, second) {
                Some((at, bit)) => self.bits[at] |= bit,
                None => self.has_others = true,
            }
        }
    }

    fn may_be(&self, first: u8, second: u8) -> bool {
        match Self::place(first, second) {
            Some((at, bit)) => self.bits.get(at).is_some_and(|bits| bits & bit != 0),
            None => self.has_others,
        }
    }

    /// Whether a word begins so.
    fn may_be_of(&self, word: &str) -> bool {
        let mut bytes = word.bytes();
        let first = bytes.next().unwrap_or_default();
        self.may_be(first, bytes.next().unwrap_or_default())
    }

    /// Where the next word of a text begins that may begin so, from the end of a word or the beginning of the text on.
    fn next_in(&self, text: &str, from: usize) -> Option<usize> {
        let bytes = text.as_bytes();
        let is_of_word = |byte: u8| byte.is_ascii_alphanumeric() || byte >= 0x80;
        let mut before = b' ';
        let begins_so = |(at, &byte): (usize, &u8)| {
            // What is not ASCII before may be a mark, or stand beside one.
            let begins = is_of_word(byte) && !before.is_ascii_alphanumeric();
            before = byte;
            let second = || bytes.get(at + 1).copied().filter(|second| is_of_word(*second)).unwrap_or_default();
            // A mark may stand behind the one letter of a word.
            begins && (self.may_be(byte, second()) || second() >= 0x80 && self.may_be(byte, 0)) && begins_word(text, at)
        };
        Some(from + bytes[from..].iter().enumerate().map(|(at, byte)| (from + at, byte)).position(begins_so)?)
    }
}

/// Whether a word begins at a place that has no letter or digit of ASCII before it.
fn begins_word(text: &str, at: usize) -> bool {
    let begins = |rest: &str| rest.starts_with(is_alphanumeric);
    text.get(at..).is_some_and(begins) && !text[..at].ends_with(is_alphanumeric)
}

impl Capitals {
    fn of(name: &str) -> Self {
        let capitals = name.chars().filter(|c| c.is_uppercase()).count();
        match capitals {
            0 => Self::None,
            _ if !name.chars().any(char::is_lowercase) => Self::All,
            1 if !name.contains(char::is_whitespace) && name.starts_with(char::is_uppercase) => Self::First,
            _ => Self::Some,
        }
    }
}

impl Name {
    /// How long the name is at the beginning of a text, if it stands there in whole words. A common noun may have the `s` of a plural.
    fn length_in(&self, text: &str) -> Option<usize> {
        let mut words = self.words.chars();
        let mut length = 0;
        for c in text.chars() {
            if words.as_str().is_empty() {
                break;
            }
            let is_same = match self.capitals {
                Capitals::All => words.next() == Some(c),
                _ => c.to_lowercase().all(|c| words.next() == Some(c)),
            };
            if !is_same {
                return None;
            }
            length += c.len_utf8();
        }
        let is_end = |length: usize| !text[length..].starts_with(char::is_alphanumeric);
        let is_plural = || self.capitals == Capitals::None && text[length..].starts_with('s') && is_end(length + 1);
        match words.as_str().is_empty() {
            true if is_end(length) => Some(length),
            true if is_plural() => Some(length + 1),
            _ => None,
        }
    }

    /// Whether a place can mean nothing else. A name has its capitals there; a word that sentences, titles and other names may begin with,
    /// too, stands among small ones.
    fn is_certain(&self, text: &str, span: &Span) -> bool {
        let there = &text[span.clone()];
        let begins_large = |word: &str| word.starts_with(char::is_uppercase);
        match self.capitals {
            Capitals::All | Capitals::None => true,
            Capitals::Some => {
                let mut pairs = self.written.split_whitespace().zip(there.split_whitespace());
                pairs.all(|(own, other)| begins_large(other) || !begins_large(own))
            }
            Capitals::First => {
                let before = text[..span.start].trim_end();
                let last = before.split_whitespace().last().unwrap_or_default();
                let is_behind_small = last.starts_with(char::is_lowercase) && last.ends_with(char::is_alphanumeric);
                let is_before_large = begins_large(text[span.end..].trim_start());
                self.is_default && begins_large(there) && is_behind_small && !is_before_large
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fluent::parse;

    const TERMS: &str = "-council = Nordic Council\n-ministers = Nordic Council of Ministers\n-it = IT\n-portal = { $n ->\n    [one] portal\n   *[other] portals\n}\n-desk = { $s ->\n    [short] Desk\n   *[full] Nordic Desk\n}\n-focus = Focus\n-letter = newsletter\n";

    fn named(text: &str, only_certain: bool) -> Vec<String> {
        let mut names = Names::default();
        parse(TERMS).units.iter().for_each(|unit| names.add(unit));
        let named = names.in_text(text).into_iter().filter(|named| named.is_certain || !only_certain);
        named.map(|named| named.term.to_owned()).collect()
    }

    #[test]
    fn names_are_found_in_whole_words() {
        assert_eq!(named("The nordic council met it.", false), ["-council"]);
        assert_eq!(named("Portals of the Nordic Council of Ministers’ IT", false), ["-portal", "-ministers", "-it"]);
        assert_eq!(named("Teleportal portability, Nordic Councillor", false), Vec::<String>::new());
        assert_eq!(named("Two newsletters, a newsletter’s end", false), ["-letter", "-letter"]);
        assert_eq!(named("", false), Vec::<String>::new());
    }

    #[test]
    fn a_glance_overlooks_no_name() {
        let mut names = Names::default();
        let terms = "-a = a\n-aland = Åland\n-cafe = Café Nord\n-x = x-ray\n-no = Nå\n";
        parse(terms).units.iter().for_each(|unit| names.add(unit));
        for text in ["(a)", "two As", "a’s", "–A–", "åland", "the café nord", "X-rays", "1 Nå!", "“Åland”"]
        {
            assert!(!names.in_text(text).is_empty(), "{text}");
        }
        assert!(names.in_text("Nothing of that").is_empty());
    }

    #[test]
    fn what_may_mean_something_else_is_not_certain() {
        assert_eq!(named("The nordic council; Focus on it. Network Focus, but with Focus", true), ["-focus"]);
        assert_eq!(named("Protect Your Focus, ask the Desk, the Nordic Desk", true), ["-desk"]);
        assert_eq!(named("NORDIC COUNCIL, Newsletter", true), ["-council", "-letter"]);
    }
}
