//! Translations that `adopt` does not take by itself, for a person to look at.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::article::Doubt;
use crate::model::ItemId;

/// A unit whose translation was not taken over.
#[derive(Debug, Clone)]
pub(crate) struct RefusedUnit {
    /// The item.
    pub item: Arc<ItemId>,
    /// The unit's id.
    pub unit: String,
    /// Why it was not.
    pub doubt: Doubt,
    /// What the source says.
    pub source: TextAtLine,
    /// What the translation has in its place, or may have.
    pub candidate: Option<TextAtLine>,
}

/// A text, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TextAtLine {
    /// The file.
    pub path: Arc<str>,
    /// The line, counted from 1.
    pub line: usize,
    /// The text.
    pub text: String,
}

impl RefusedUnit {
    /// The word by which a person takes it: `lt:news/forum#p-4g29`.
    #[must_use]
    pub(crate) fn key(&self) -> String {
        key_of(&self.item, &self.unit)
    }
}

/// The word for a unit of an item.
pub(crate) fn key_of(item: &ItemId, unit: &str) -> String {
    format!("{item}#{unit}")
}

/// What a person says is right, by key.
#[derive(Debug, Clone, Default)]
pub(crate) struct Chosen {
    /// The keys.
    pub keys: BTreeSet<String>,
}

impl Chosen {
    /// Whether a unit is among it.
    #[must_use]
    pub(crate) fn has(&self, item: &ItemId, unit: &str) -> bool {
        !self.keys.is_empty() && self.keys.contains(&key_of(item, unit))
    }

    /// The keys that are not among those that were taken.
    #[must_use]
    pub(crate) fn without(&self, taken: &BTreeSet<String>) -> Vec<String> {
        self.keys.difference(taken).cloned().collect()
    }
}
