//! What the tool has to say about a place in a file: diagnostics, their severities, the places that they point at.
//!
//! Values only. Texts are names of messages with arguments; [`crate::i18n`] says them where they are shown.

mod label;
mod severity;
mod source_file;

pub use label::{Label, Position};
pub use severity::{Severity, SeverityCounts};
pub use source_file::SourceFile;

use crate::i18n::Text;
use crate::model::ItemId;
use std::sync::Arc;

/// Something that is wrong, or worth knowing, at a place.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// The id of the rule that says so.
    pub rule: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The item that it is about; none for a source resource or the configuration.
    pub item: Option<Arc<ItemId>>,
    /// The locale of the text that it is about, `None` for the configuration.
    pub locale: Option<crate::model::Locale>,
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
    /// Returns an error of `workflow.toml`: it blocks every command, and no rule can switch it off.
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

    /// Returns an error of an article: it is left out, and all others go on.
    #[must_use]
    pub fn of_article(primary: Label, message: Text) -> Self {
        Self { rule: "article", ..Self::configuration(primary, message, Vec::new()) }
    }

    /// Returns what diagnostics are sorted by: place, then rule.
    #[must_use]
    pub fn sort_key(&self) -> (&str, Position, &str) {
        (&self.primary.path, self.primary.start, self.rule)
    }
}
