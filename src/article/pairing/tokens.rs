//! What a text has that its translation has, too.

use std::hash::{Hash, Hasher as _};

use rustc_hash::FxHasher;

use super::beside::Beside;
use crate::article::inline::{Element, ElementKind};
use crate::language::{Languages, is_code, spoken, words};

/// Something that a translation keeps.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    /// Equal ones have equal numbers.
    pub(super) id: u64,
    /// How much it says if there is one of it on each side: from 0 to 1.
    pub(super) strength: f64,
    /// Whether one of it is enough.
    pub(super) is_fixed: bool,
}

/// Names may be inflected: this many letters of them are compared.
const STEM: usize = 5;

/// A number of so many digits is a year, or as rare as one.
const YEAR: usize = 4;

/// Shorter words are the same in two languages by chance.
const SHORTEST_NAME: usize = 3;
const SHORTEST_WORD: usize = 5;

impl Token {
    fn new(what: impl Hash, strength: f64, is_fixed: bool) -> Self {
        Self { id: hash(what), strength, is_fixed }
    }

    /// Code or HTML that stands alone.
    pub(super) fn content(shape: u64) -> Self {
        Self::new(("content", shape), 1.0, true)
    }

    /// The structure of a section.
    pub(super) fn shape(shape: u64) -> Self {
        Self::new(("shape", shape), 0.45, false)
    }
}

/// A number for anything.
pub(super) fn hash(what: impl Hash) -> u64 {
    let mut hasher = FxHasher::default();
    what.hash(&mut hasher);
    hasher.finish()
}

/// Reads the tokens of texts in one of two languages.
pub(super) struct TokenReader {
    /// What both languages are called in addresses.
    tags: Vec<String>,
}

impl TokenReader {
    pub(super) fn new(languages: &Languages) -> Self {
        let tags = languages.locales().into_iter().flat_map(|locale| [locale.as_str(), locale.language()]);
        Self { tags: tags.map(|tag| tag.to_lowercase().replace('_', "-")).collect() }
    }

    /// The tokens of a text that says this, with such elements, and such values beside it.
    pub(super) fn read(&self, said: &str, elements: Vec<Element>, beside: &[Beside<'_>]) -> Vec<Token> {
        let mut tokens: Vec<Token> = elements
            .into_iter()
            .filter_map(|element| match element.kind {
                ElementKind::Link | ElementKind::Image => {
                    let target = self.without_tags(&element.target);
                    (!target.is_empty()).then(|| Token::new((element.kind, target), 1.0, true))
                }
                ElementKind::Code | ElementKind::Syntax => Some(Token::new((element.kind, element.target), 0.8, true)),
                ElementKind::Footnote => Some(Token::new((element.kind, element.target), 1.0, true)),
            })
            .collect();
        tokens.extend(beside.iter().map(|beside| self.beside(beside)));
        let numbers = numbers_of(said);
        if tokens.len() + numbers.len() > 1 {
            // Each of them may stand in many texts, all of them together hardly.
            let mut ids: Vec<u64> = tokens.iter().map(|token| token.id).collect();
            ids.sort_unstable();
            tokens.push(Token::new(("all", ids, &numbers), 0.8, true));
        }
        tokens.extend(numbers.into_iter().map(|number| Token::new(("number", &number), 0.6, number.len() == YEAR)));
        let technical = said.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
        let technical = technical.filter(|word| word.contains(['/', '_']) || word.contains('.'));
        tokens.extend(technical.map(|word| Token::new(("technical", word), 0.8, true)));
        let said = spoken(said);
        let coded = words(&said).filter(|word| is_code(word));
        tokens.extend(coded.map(|word| Token::new(("code word", word.to_lowercase()), 0.6, false)));
        let lower: Vec<String> = words(&said).map(str::to_lowercase).collect();
        if lower.len() > 1 {
            tokens.push(Token::new(("text", &lower), 1.0, true));
        }
        for (word, lower) in words(&said).zip(&lower) {
            let length = lower.chars().count();
            if word.contains(char::is_uppercase) && length >= SHORTEST_NAME {
                let stem: String = lower.chars().take(STEM).collect();
                tokens.push(Token::new(("name", stem), 0.4, false));
            } else if length >= SHORTEST_WORD {
                tokens.push(Token::new(("word", lower), 0.25, false));
            }
        }
        tokens.sort_by_key(|token| token.id);
        tokens.dedup_by_key(|token| token.id);
        tokens
    }

    /// What stands beside a text: an address says which text it is.
    fn beside(&self, beside: &Beside<'_>) -> Token {
        let is_address = beside.value.contains(['/', '.', '#']);
        let what = ("beside", beside.text_name, beside.name, self.without_tags(beside.value));
        Token::new(what, if is_address { 1.0 } else { 0.6 }, is_address)
    }

    /// An address without the names of the two languages: `/en/a` and `/lt/a` are the same page.
    pub(super) fn without_tags(&self, target: &str) -> String {
        let is_tag = |part: &str| self.tags.contains(&part.to_lowercase().replace('_', "-"));
        let parts = target.split(['/', '.', '?', '#', '=', '&']).filter(|part| !part.is_empty() && !is_tag(part));
        parts.collect::<Vec<_>>().join("/")
    }
}

/// The numbers of a text that languages write in one way: of two digits to four, years among them.
pub(super) fn numbers_of(text: &str) -> Vec<String> {
    let runs = text.split(|c: char| !c.is_ascii_digit());
    let mut numbers: Vec<String> = runs.filter(|run| (2..=4).contains(&run.len())).map(str::to_owned).collect();
    numbers.sort();
    numbers.dedup();
    numbers
}
