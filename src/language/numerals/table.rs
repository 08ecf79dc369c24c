//! The table of a language.

use std::borrow::Cow;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::atom::Atom;
use crate::language::codes::code_in_tables;
use crate::language::words::is_alphabetic;

/// What a language has for numbers besides digits.
#[derive(Debug, Default)]
pub struct Numerals {
    forms: FxHashMap<&'static str, Form>,
    /// The forms by their first letters, the longest first, as words are taken apart.
    by_letter: FxHashMap<char, Vec<(&'static str, Form)>>,
    /// Those letters that are ASCII, a bit for each: every word of a text is asked for its first one.
    ascii: u32,
    /// Whether words are joined in this language.
    has_compounds: bool,
    and: Vec<&'static str>,
    /// What stands between units and tens in words of their own.
    and_tens: Vec<&'static str>,
    around: FxHashMap<&'static str, Vec<Piece>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Form {
    pub(super) atom: Atom,
    /// Whether the word means other things, too.
    pub(super) is_ambiguous: bool,
}

#[derive(Debug)]
struct Piece {
    text: String,
    is_word: bool,
}

/// Words that say something about a number beside them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Around {
    /// Twenty-four hours in one word.
    DayAndNight,
    /// The second half of the day.
    Afternoon,
    /// 1.5 in one word.
    OneAndAHalf,
    /// Ten years in one word.
    Decade,
}

impl Around {
    const fn key(self) -> &'static str {
        match self {
            Self::DayAndNight => "day-and-night",
            Self::Afternoon => "afternoon",
            Self::OneAndAHalf => "one-and-a-half",
            Self::Decade => "decade",
        }
    }
}

/// The shortest form of a scale that may have an ending.
const SHORTEST_STEM: usize = 5;

/// The longest ending of a word that is a scale: `тысячами`, not `тысячелетие`.
const LONGEST_ENDING: usize = 5;

impl Numerals {
    /// The table of a language, if there is one.
    #[must_use]
    pub fn of(language: &str) -> Option<&'static Self> {
        static TABLES: [OnceLock<Numerals>; FILES.len()] = [const { OnceLock::new() }; FILES.len()];
        let language = code_in_tables(language);
        let at = FILES.iter().position(|(known, _)| *known == language)?;
        Some(TABLES[at].get_or_init(|| Self { has_compounds: language != "en", ..Self::read(FILES[at].1) }))
    }

    /// Which power of ten a word after a figure stands for, and whether that is certain: 3 for `thousand`. `k` is a thousand
    /// everywhere.
    #[must_use]
    pub fn scale(&self, word: &str) -> Option<(u32, bool)> {
        if matches!(word, "k" | "K") {
            return Some((3, true));
        }
        if !self.may_begin(word.chars().next()?) {
            return None;
        }
        let lower = word.to_lowercase();
        let power = |form: &Form| match form.atom {
            Atom::Times(value) if value >= 100 => Some(value.ilog10()),
            _ => None,
        };
        if let Some(form) = self.forms.get(lower.as_str()) {
            return Some((power(form)?, true));
        }
        let is_stem = |(form, _): &&(&str, Form)| {
            let ending = lower.strip_prefix(*form).map_or(usize::MAX, |ending| ending.chars().count());
            form.chars().count() >= SHORTEST_STEM && ending <= LONGEST_ENDING
        };
        let (_, form) = self.beginning_like(&lower).iter().find(is_stem)?;
        Some((power(form)?, false))
    }

    /// Whether a text has one of the words that say this.
    #[must_use]
    pub fn has(&self, around: Around, text: &str) -> bool {
        let Some(pieces) = self.around.get(around.key()) else { return false };
        let text = text.to_lowercase();
        let is_word = |word: &str| text.split(|c: char| !c.is_alphabetic()).any(|other| other == word);
        pieces.iter().any(|piece| if piece.is_word { is_word(&piece.text) } else { text.contains(&piece.text) })
    }

    /// Whether a text has a word that is certainly a number.
    #[must_use]
    pub fn has_certain(&self, text: &str) -> bool {
        let is_certain = |form: Form| !form.is_ambiguous && matches!(form.atom, Atom::Add(_));
        self.beginnings(text).any(|at| {
            let rest = &text[at..];
            let word = &rest[..rest.find(|c| !is_alphabetic(c)).unwrap_or(rest.len())];
            word.len() > 2 && self.form(&lower(word)).is_some_and(is_certain)
        })
    }

    /// Where the words of a text stand that have the first letter of a form. Most words are passed by that one byte.
    fn beginnings<'t>(&'t self, text: &'t str) -> impl Iterator<Item = usize> + 't {
        let bytes = text.as_bytes();
        let may_begin = move |at: usize| {
            let is_inside = at > 0 && bytes[at - 1].is_ascii_alphabetic();
            !is_inside && (!bytes[at].is_ascii() || self.ascii & letter_bit(char::from(bytes[at])) != 0)
        };
        let begins = move |at: usize| {
            let first = text.get(at..).and_then(|rest| rest.chars().next());
            first.is_some_and(|first| self.may_begin(first)) && !text[..at].ends_with(is_alphabetic)
        };
        (0..bytes.len()).filter(move |at| may_begin(*at) && begins(*at))
    }

    /// Whether a text has a word for half, or one that begins with it.
    #[must_use]
    pub fn has_half(&self, text: &str) -> bool {
        let is_half = |form: Form| form.atom == Atom::Half;
        let lower = text.to_lowercase();
        let mut words = lower.split(|c: char| !c.is_alphabetic());
        words.any(|word| self.forms_at(word).next().is_some_and(|(_, form)| is_half(form)))
    }

    pub(super) fn form(&self, lower: &str) -> Option<Form> {
        self.forms.get(lower).copied()
    }

    /// The forms that a text begins with, the longest first.
    pub(super) fn forms_at<'t>(&'t self, lower: &'t str) -> impl Iterator<Item = (&'static str, Form)> + 't {
        self.beginning_like(lower).iter().copied().filter(|(form, _)| lower.starts_with(*form))
    }

    fn beginning_like(&self, lower: &str) -> &[(&'static str, Form)] {
        lower.chars().next().and_then(|first| self.by_letter.get(&first)).map_or(&[], Vec::as_slice)
    }

    pub(super) fn has_compounds(&self) -> bool {
        self.has_compounds
    }

    pub(super) fn is_and(&self, lower: &str) -> bool {
        self.and.contains(&lower)
    }

    pub(super) fn is_and_before_tens(&self, lower: &str) -> bool {
        self.and_tens.contains(&lower)
    }

    pub(super) fn may_begin(&self, first: char) -> bool {
        if first.is_ascii_alphabetic() {
            return self.ascii & letter_bit(first) != 0;
        }
        self.by_letter.contains_key(&first)
            || (first.is_uppercase() && first.to_lowercase().any(|c| self.by_letter.contains_key(&c)))
    }

    fn read(text: &'static str) -> Self {
        let mut table = Self::default();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let mut words = line.split(' ');
            let Some(key) = words.next() else { continue };
            match Atom::of(key) {
                Some(atom) => words.for_each(|word| {
                    let (word, is_ambiguous) = word.strip_prefix('~').map_or((word, false), |word| (word, true));
                    table.forms.entry(word).or_insert(Form { atom, is_ambiguous });
                }),
                None if key == "and" => table.and = words.collect(),
                None if key == "and-tens" => table.and_tens = words.collect(),
                None => {
                    table.around.insert(key, words.map(piece).collect());
                }
            }
        }
        for (&text, &form) in &table.forms {
            if let Some(first) = text.chars().next() {
                table.ascii |= letter_bit(first);
                table.by_letter.entry(first).or_default().push((text, form));
            }
        }
        for forms in table.by_letter.values_mut() {
            forms.sort_by_key(|(form, _)| (std::cmp::Reverse(form.len()), *form));
        }
        table
    }
}

/// The place of a letter of ASCII, whatever its case; nothing for all else.
fn letter_bit(letter: char) -> u32 {
    u32::from(letter.is_ascii_alphabetic()) << (u32::from(letter) & 0x1f)
}

/// A word in small letters; most are already.
fn lower(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(word.to_lowercase())
    }
}

fn piece(word: &'static str) -> Piece {
    let (word, is_word) = word.strip_prefix('=').map_or((word, false), |word| (word, true));
    Piece { text: word.replace('_', " "), is_word }
}

const FILES: [(&str, &str); 14] = [
    ("en", include_str!("en.txt")),
    ("da", include_str!("da.txt")),
    ("nb", include_str!("nb.txt")),
    ("nn", include_str!("nn.txt")),
    ("sv", include_str!("sv.txt")),
    ("is", include_str!("is.txt")),
    ("fo", include_str!("fo.txt")),
    ("kl", include_str!("kl.txt")),
    ("fi", include_str!("fi.txt")),
    ("se", include_str!("se.txt")),
    ("et", include_str!("et.txt")),
    ("lv", include_str!("lv.txt")),
    ("lt", include_str!("lt.txt")),
    ("ru", include_str!("ru.txt")),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read_and_every_language_has_scales_and_small_numbers() {
        for (language, text) in FILES {
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                let key = line.split(' ').next().unwrap_or_default();
                let is_known = Atom::of(key).is_some()
                    || matches!(key, "and" | "and-tens" | "day-and-night" | "afternoon" | "one-and-a-half" | "decade");
                assert!(is_known && line.split(' ').count() > 1, "{language}: {line}");
            }
            let table = Numerals::of(language).expect(language);
            for value in [2, 3, 4, 5, 9] {
                let has = |form: &Form| form.atom == Atom::Add(value) && !form.is_ambiguous;
                assert!(table.forms.values().any(has), "{language} {value}");
            }
        }
    }

    #[test]
    fn scales_are_known_with_their_endings_and_longer_words_are_not() {
        let scale = |language, word| Numerals::of(language).and_then(|table| table.scale(word)).map(|(power, _)| power);
        for (language, word, expected) in [
            ("en", "k", Some(3)),
            ("en", "Million", Some(6)),
            ("da", "mia", Some(9)),
            ("fi", "miljoonaan", Some(6)),
            ("lv", "tūkstošiem", Some(3)),
            ("lt", "K", Some(3)),
            ("ru", "тысячами", Some(3)),
            ("ru", "тысячелетие", None),
            ("ru", "два", None),
            ("da", "mil", None),
        ] {
            assert_eq!(scale(language, word), expected, "{language} {word}");
        }
    }

    #[test]
    fn words_around_numbers_are_found_in_other_words_or_alone() {
        let has =
            |language: &str, around, text: &str| Numerals::of(language).is_some_and(|table| table.has(around, text));
        assert!(has("da", Around::DayAndNight, "Døgnåbent") && has("lt", Around::DayAndNight, "visą parą"));
        assert!(has("ru", Around::DayAndNight, "круглосуточно") && !has("lt", Around::DayAndNight, "paramos"));
        assert!(has("sv", Around::Afternoon, "kl. 3 på eftermiddagen") && !has("sv", Around::Afternoon, "kl. 3.30"));
    }
}
