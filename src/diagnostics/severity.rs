//! How bad a diagnostic is.

use serde::{Deserialize, Serialize};

/// The severity of a diagnostic, mildest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// Worth knowing; never blocks.
    Note,
    /// Worth mending; blocks only with `--strict`.
    Warning,
    /// Blocks.
    Error,
}

impl Severity {
    /// The word that formats and `[rules]` have for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }

    /// Parses the word that [`Self::as_str`] gives.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Error, Self::Warning, Self::Note].into_iter().find(|severity| severity.as_str() == word)
    }
}
