//! What could not be looked at.

use crate::files::FileError;
use crate::i18n::Text;
use crate::model::Locale;
use crate::rules::{Rule, gate};

/// Something that could not be looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// The rule that says so.
    pub rule: &'static Rule,
    /// The path from the root.
    pub path: String,
    /// The locale whose files were looked for.
    pub locale: Option<Locale>,
    /// What is wrong.
    pub text: Text,
}

impl Problem {
    /// What to say about a file that could not be read.
    pub(super) fn of(error: &FileError, locale: Option<&Locale>) -> Self {
        let (path, text) = match error {
            FileError::Io { path, source } => {
                (path, Text::new("unreadable-file-system").with("reason", source.to_string()))
            }
            FileError::TooLong { path, bytes } => (path, Text::new("unreadable-file-too-long").with("bytes", *bytes)),
            FileError::Outside(path) => (path, Text::new("unreadable-file-outside")),
            FileError::Special(path) => (path, Text::new("unreadable-file-special")),
            FileError::Exists(path) => (path, Text::new("unreadable-file-system").with("reason", String::new())),
        };
        Self {
            rule: &gate::UNREADABLE_FILE,
            path: path.clone(),
            locale: locale.cloned(),
            text: text.with("path", path.clone()),
        }
    }

    /// Whether a path is what could not be looked at, or is inside it.
    #[must_use]
    pub fn covers(&self, path: &str) -> bool {
        path.strip_prefix(self.path.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}
