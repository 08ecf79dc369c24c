//! What is right in one language of a project: what a dictionary has, and what the project itself says.

use std::sync::{Arc, RwLock};

use rustc_hash::{FxHashMap, FxHashSet};

use super::dictionary::Dictionary;
use crate::language::words;

/// What is right in one language of a project.
#[derive(Debug)]
pub struct Speller {
    dictionary: Arc<Dictionary>,
    /// Words of the project's own list.
    own: FxHashSet<String>,
    /// What was looked up already.
    known: RwLock<FxHashMap<Box<str>, bool>>,
}

impl Speller {
    /// What a dictionary has, and a list of words: one a line, `#` before what is no word.
    #[must_use]
    pub fn new(dictionary: Arc<Dictionary>, list: &str) -> Self {
        let lines = list.trim_start_matches('\u{feff}').lines();
        let words = lines.map(|line| line.split('#').next().unwrap_or_default().trim()).filter(|word| !word.is_empty());
        Self { dictionary, own: words.map(|word| word.replace('’', "'")).collect(), known: RwLock::default() }
    }

    /// Some words and nothing else: those of a text, without its signs.
    #[must_use]
    pub fn of_words(text: &str) -> Self {
        let words = words(text).collect::<Vec<_>>().join("\n");
        Self { dictionary: Arc::new(Dictionary::of_words(&words)), own: FxHashSet::default(), known: RwLock::default() }
    }

    /// Whether a word is right; its apostrophes are straight.
    #[must_use]
    pub fn knows(&self, word: &str) -> bool {
        if let Some(known) = self.known.read().ok().and_then(|known| known.get(word).copied()) {
            return known;
        }
        let is_right = self.is_own(word) || self.dictionary.has(word) || self.has_with_other_apostrophe(word);
        if let Ok(mut known) = self.known.write() {
            known.insert(word.into(), is_right);
        }
        is_right
    }

    /// Whether a word is right before a hyphen, or after one.
    #[must_use]
    pub fn knows_part(&self, word: &str, is_before_hyphen: bool) -> bool {
        self.knows(word) || self.dictionary.has_part(word, is_before_hyphen)
    }

    /// Up to `most` right words that are like a wrong one.
    #[must_use]
    pub fn suggestions(&self, word: &str, most: usize) -> Vec<String> {
        self.dictionary.suggestions(word, most)
    }

    /// Whether the project's list has a word: as it is, or small where a sentence makes it begin with a capital.
    fn is_own(&self, word: &str) -> bool {
        !self.own.is_empty() && (self.own.contains(word) || self.own.contains(&word.to_lowercase()))
    }

    fn has_with_other_apostrophe(&self, word: &str) -> bool {
        word.contains('\'') && self.dictionary.has(&word.replace('\'', "’"))
    }
}
