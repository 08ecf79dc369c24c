//! How the articles of a section are read.

use super::flavor::Flavor;

/// How the articles of a section are read: what of them is translated, and what is syntax.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Profile {
    /// The front-matter fields that are translated.
    pub translate: Vec<String>,
    /// What is syntax beside Markdown.
    pub flavor: Flavor,
    /// Whether comments in code are translated.
    pub code_comments: bool,
}
