//! `[spelling.LOCALE]`: what words of a language are compared with.

use crate::diagnostics::Label;

/// What words of a language are compared with.
#[derive(Debug, Clone)]
pub struct Spelling {
    /// `dictionary`: the `.dic` file, from the project's root; the `.aff` file stands beside it.
    pub dictionary: Option<String>,
    /// `words`: a file of words that are right here, from the project's root.
    pub words: Option<String>,
    /// The lines that say so.
    pub label: Label,
}

impl Spelling {
    /// The path of the `.aff` file beside a `.dic` file.
    #[must_use]
    pub fn affixes_beside(dictionary: &str) -> String {
        format!("{}aff", dictionary.trim_end_matches("dic"))
    }
}
