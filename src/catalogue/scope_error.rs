//! Why there are no such items.

use std::sync::Arc;

use crate::model::{ItemId, LONGEST_NAME_PATTERN};

/// Why there can be no such scope.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ScopeError {
    /// Nobody configured the locale.
    #[error("the locale `{locale}` is not configured")]
    Locale {
        /// What was asked for.
        locale: String,
        /// What there is.
        known: String,
    },
    /// Nobody configured the section.
    #[error("the section `{section}` is not configured")]
    Section {
        /// What was asked for.
        section: String,
        /// What there is.
        known: String,
    },
    /// Neither an item nor a pattern of items.
    #[error("`{0}` is not an item")]
    Item(String),
    /// A name or pattern of more than this many bytes.
    #[error("a name of more than {0} bytes")]
    TooLong(usize),
    /// There is no such item in the project.
    #[error("there is no item `{word}`")]
    NoItem {
        /// What was written.
        word: String,
        /// The name that is most like it, if one is.
        near: Option<String>,
    },
    /// Several items are meant, where one was asked for.
    #[error("`{word}` names several items")]
    Several {
        /// What was written.
        word: String,
        /// The first of them.
        names: String,
        /// How many there are.
        count: usize,
    },
    /// Neither an article nor a pattern of articles that are there.
    #[error("there is no article `{0}`")]
    Article(String),
}

impl ScopeError {
    /// Refuses a word that is longer than any name.
    ///
    /// # Errors
    ///
    /// Returns [`Self::TooLong`] if it is.
    pub(super) fn if_too_long(word: &str) -> Result<(), Self> {
        if word.len() > LONGEST_NAME_PATTERN { Err(Self::TooLong(LONGEST_NAME_PATTERN)) } else { Ok(()) }
    }

    /// The error of a word that names several items, where one was asked for.
    #[must_use]
    pub fn several(word: &str, items: &[Arc<ItemId>]) -> Self {
        let names = items.iter().take(3).map(ToString::to_string).collect::<Vec<_>>().join(", ");
        Self::Several { word: word.to_owned(), names, count: items.len() }
    }
}
