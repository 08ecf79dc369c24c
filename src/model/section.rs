//! The name of a configured group of content.

use std::fmt;
use std::sync::Arc;

/// A section's name: letters, digits, `-` and `_`, so that it can stand in an item's name and in a path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SectionName(Arc<str>);

/// The error of a text that cannot name a section.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` cannot name a section: letters, digits, `-` and `_` only")]
pub struct InvalidSectionName(pub String);

impl SectionName {
    /// Parses a section's name.
    ///
    /// # Errors
    ///
    /// [`InvalidSectionName`] where the text is empty or has other characters.
    pub fn parse(text: &str) -> Result<Self, InvalidSectionName> {
        let allowed = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
        if text.is_empty() || !text.chars().all(allowed) {
            return Err(InvalidSectionName(text.to_owned()));
        }
        Ok(Self(text.into()))
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SectionName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}
