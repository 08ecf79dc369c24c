//! What changes in the resource of an article.

use std::sync::Arc;

use crate::model::Locale;

/// What changes in one article's resource.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Change {
    /// The resource: `section/name`.
    pub resource: String,
    /// The article's path.
    pub article: Arc<str>,
    /// The resource's path.
    pub path: Arc<str>,
    /// Whether there was no resource before.
    pub is_new: bool,
    /// The resource that it was called before.
    pub renamed_from: Option<String>,
    /// The units that are new.
    pub added: Vec<ChangedUnit>,
    /// The units whose text is another one, and whose translations are stale now.
    pub edited: Vec<ChangedUnit>,
    /// The units whose text is another one for readers of the source alone.
    pub cosmetic: Vec<ChangedUnit>,
    /// The units in which only links lead elsewhere; their translations are as they were.
    pub links: Vec<ChangedUnit>,
    /// The units in which only punctuation changed; their translations are as they were.
    pub minor: Vec<ChangedUnit>,
    /// The ids of the units that are gone.
    pub removed: Vec<String>,
    /// How many of the edited units have translations without a record, which therefore do not become stale.
    pub unrecorded: usize,
    /// The target locales that have to do something about it: none where the article is past its deadline.
    pub locales: Vec<Locale>,
    /// Whether the article is past its deadline.
    pub is_expired: bool,
}

/// A unit that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ChangedUnit {
    /// The id.
    pub id: String,
    /// The words of its text.
    pub words: usize,
}

impl Change {
    /// The units that are to be translated, or looked at again, in each locale.
    pub(crate) fn to_translate(&self) -> impl Iterator<Item = &ChangedUnit> {
        self.added.iter().chain(&self.edited)
    }

    /// The words of these units, once for each locale.
    #[must_use]
    pub(crate) fn words(&self) -> usize {
        self.to_translate().map(|unit| unit.words).sum::<usize>() * self.locales.len()
    }
}
