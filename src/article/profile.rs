//! How the articles of a section are read.

use std::borrow::Cow;

use super::dialect::Dialect;
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
    /// Whether the article is MDX by its name.
    pub is_mdx: bool,
}

impl Profile {
    /// How the article of a file is read.
    #[must_use]
    pub fn of_file(&self, path: &str) -> Cow<'_, Self> {
        if path.ends_with(".mdx") && !self.is_mdx {
            return Cow::Owned(Self { is_mdx: true, ..self.clone() });
        }
        Cow::Borrowed(self)
    }

    /// What is syntax in its articles beside Markdown.
    #[must_use]
    pub fn dialect(&self) -> Dialect {
        Dialect::new(self.flavor, self.is_mdx)
    }
}
