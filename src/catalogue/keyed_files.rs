//! Translated articles that are found by a key of their front matter.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::model::Locale;

/// The translated files of a section, found by a key of their front matter.
#[derive(Debug, Default)]
pub(super) struct KeyedFiles {
    /// By the article and the locale.
    pub(super) files: FxHashMap<(String, Locale), String>,
    /// The articles, by the file that translates each.
    pub(super) articles: FxHashMap<String, String>,
}

/// Those of each section, as soon as somebody asks.
pub(super) type KeyedFilesOfSections = Vec<OnceLock<KeyedFiles>>;
