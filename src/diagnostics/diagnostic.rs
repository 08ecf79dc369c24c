//! One thing that is wrong, or worth knowing.

use serde::{Deserialize, Serialize};
use std::sync::Arc;

use super::label::{Label, Position};
use super::severity::Severity;
use crate::i18n::{Name, Text, interned};
use crate::model::{ItemId, Locale};

/// Something that is wrong, or worth knowing, at a place.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Diagnostic {
    /// The id of the rule that says so.
    #[serde(deserialize_with = "interned")]
    pub rule: Name,
    /// How bad it is.
    pub severity: Severity,
    /// The item that it is about; none for a source resource or the configuration.
    /// What is kept of it stands with the item, and is told again of which.
    #[serde(skip)]
    pub item: Option<Arc<ItemId>>,
    /// The locale of the text that it is about, `None` for the configuration.
    #[serde(skip)]
    pub locale: Option<Locale>,
    /// The unit that it is about; none where it is about the file.
    pub unit: Option<Box<str>>,
    /// Where it is. Every diagnostic has a place.
    pub primary: Label,
    /// The places that demand it: the source text, the line of `workflow.toml`.
    pub related: Vec<Label>,
    /// What is wrong.
    pub message: Text,
}

impl Diagnostic {
    /// An error of `workflow.toml`: it blocks every command, and no rule can switch it off.
    #[must_use]
    pub fn configuration(primary: Label, message: Text, related: Vec<Label>) -> Self {
        Self {
            rule: "configuration",
            severity: Severity::Error,
            item: None,
            locale: None,
            unit: None,
            primary,
            related,
            message,
        }
    }

    /// An error of an article: it is left out, and all others go on.
    #[must_use]
    pub fn of_article(primary: Label, message: Text) -> Self {
        Self { rule: "article", ..Self::configuration(primary, message, Vec::new()) }
    }

    /// Says of which item and locale it is, as what is kept of it does not, and takes the paths that it has in common with these.
    pub fn place(&mut self, item: Option<&Arc<ItemId>>, locale: &Locale, paths: &[&Arc<str>]) {
        (self.item, self.locale) = (item.cloned(), Some(locale.clone()));
        for label in std::iter::once(&mut self.primary).chain(&mut self.related) {
            if let Some(path) = paths.iter().find(|path| ***path == label.path) {
                label.path = Arc::clone(path);
            }
        }
    }

    /// What diagnostics are sorted by: place, then rule.
    #[must_use]
    pub fn sort_key(&self) -> (&str, Position, &str) {
        (&self.primary.path, self.primary.start, self.rule)
    }
}
