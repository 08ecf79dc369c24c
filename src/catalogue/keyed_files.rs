//! Translated articles that are found by a key of their front matter.

use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::model::Locale;

/// The translated files of a section, found by a key of their front matter.
#[derive(Debug, Default)]
pub(super) struct KeyedFiles {
    /// By the article and the locale.
    pub(super) files: FxHashMap<(String, Locale), String>,
    /// All of them.
    pub(super) taken: FxHashSet<String>,
}

/// Those of each section, as soon as somebody asks.
pub(super) type KeyedFilesOfSections = Vec<OnceLock<KeyedFiles>>;
