//! Whether two words are forms of one, as far as their ends tell.

use rustc_hash::FxHashSet;

use super::has_cases;
use crate::model::Locale;

const TABLE: &str = include_str!("endings.txt");

/// The least letters that two forms of a word have in common.
const STEM: usize = 3;

/// The ends that words of a language take.
#[derive(Debug, Clone, Default)]
pub struct Endings {
    /// Without the form that has none; empty where the language is not known.
    known: FxHashSet<&'static str>,
    has_cases: bool,
}

impl Endings {
    /// Those of a locale's language.
    #[must_use]
    pub fn of(locale: &Locale) -> Self {
        let lines = TABLE.lines().filter_map(|line| line.split_once(' '));
        let language = if locale.language() == "no" { "nb" } else { locale.language() };
        let line = lines.into_iter().find(|(of, _)| *of == language);
        let known = line.map(|(_, ends)| ends.split(' ').collect()).unwrap_or_default();
        Self { known, has_cases: has_cases(locale) }
    }

    /// Whether two words, in small letters, are certainly forms of one: each is the same stem with an end that the language knows.
    #[must_use]
    pub fn are_forms(&self, word: &str, other: &str) -> bool {
        let is_end = |end: &str| end.is_empty() || self.known.contains(end);
        word == other || stems(word, other).any(|stem| is_end(&word[stem..]) && is_end(&other[stem..]))
    }

    /// Whether two words, in small letters, may be forms of one: their ends are known, or they begin alike in most of their letters, or
    /// the other is longer by a suffix, or a compound with it.
    #[must_use]
    pub fn may_be_forms(&self, word: &str, other: &str) -> bool {
        const COMPOUND: usize = 5;
        let length = word.chars().count();
        let alike = word.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
        let is_like = self.has_cases && alike > STEM && alike * 4 >= length * 3 && other.chars().count() <= length + 6;
        let is_in_compound = || length >= COMPOUND && other.ends_with(word);
        self.are_forms(word, other) || (length > STEM && other.starts_with(word)) || is_like || is_in_compound()
    }
}

/// Where a stem that two words have in common can end, the longest first.
fn stems<'w>(word: &'w str, other: &str) -> impl Iterator<Item = usize> + use<'w> {
    let alike = word.char_indices().zip(other.chars()).take_while(|((_, a), b)| a == b);
    let ends: Vec<usize> = alike.map(|((at, letter), _)| at + letter.len_utf8()).collect();
    ends.into_iter().skip(STEM - 1).rev()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(tag: &str) -> Endings {
        Endings::of(&Locale::parse(tag).expect(tag))
    }

    #[test]
    fn ends_that_are_known_make_forms_of_one_word() {
        for (tag, word, other) in [
            ("lt", "taryba", "tarybose"),
            ("lt", "biuras", "biurui"),
            ("lv", "padome", "padomēm"),
            ("lv", "portāls", "portāliem"),
            ("ru", "совет", "советами"),
            ("ru", "рассылка", "рассылку"),
            ("fi", "toimisto", "toimistossa"),
            ("et", "büroo", "büroost"),
            ("is", "ritstjórn", "ritstjórnar"),
            ("sv", "nyhetsbrev", "nyhetsbreven"),
        ] {
            assert!(of(tag).are_forms(word, other), "{tag} {word} {other}");
        }
    }

    #[test]
    fn other_words_are_no_forms() {
        for (tag, word, other) in [
            ("lt", "valdyba", "valdymas"),
            ("lv", "portāls", "portugāle"),
            ("ru", "совет", "советский"),
            ("fi", "toimisto", "toimitus"),
            ("sv", "råd", "rådhus"),
            ("en", "desk", "desks"),
        ] {
            assert!(!of(tag).are_forms(word, other), "{tag} {word} {other}");
        }
    }

    #[test]
    fn a_language_that_is_not_known_has_words_alone() {
        assert!(of("zh").are_forms("desk", "desk") && !of("zh").are_forms("desk", "deska"));
    }
}
