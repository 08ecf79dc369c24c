//! What is syntax in a text beside Markdown.

use super::flavor::Flavor;

/// What is syntax in a text beside Markdown: by the program that builds the site, and by whether the file is MDX.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Dialect {
    flavor: Flavor,
    is_mdx: bool,
}

impl Dialect {
    /// The dialect of a flavor's files. Docusaurus reads all of them as MDX.
    #[must_use]
    pub fn new(flavor: Flavor, is_mdx: bool) -> Self {
        Self { flavor, is_mdx: is_mdx || flavor == Flavor::Docusaurus }
    }

    /// The program that builds the site.
    #[must_use]
    pub fn flavor(self) -> Flavor {
        self.flavor
    }

    /// Whether the text is MDX: elements and expressions of JSX, imports and exports, and no indented code.
    #[must_use]
    pub fn is_mdx(self) -> bool {
        self.is_mdx
    }

    /// Whether there is nothing beside Markdown but what any text may have.
    pub(super) fn is_plain(self) -> bool {
        self.flavor == Flavor::CommonMark && !self.is_mdx
    }

    /// Whether `: text` below a paragraph defines it.
    pub(super) fn has_definition_lists(self) -> bool {
        !self.is_mdx && !matches!(self.flavor, Flavor::Starlight | Flavor::VitePress)
    }

    /// Whether marks of emphasis open and close whatever stands beside them, as Python-Markdown and kramdown read them: `**(a)**b`.
    pub(super) fn has_emphasis_anywhere(self) -> bool {
        matches!(self.flavor, Flavor::Jekyll | Flavor::MkDocs)
    }

    /// Whether `:name:` is a picture.
    pub(super) fn has_emoji(self) -> bool {
        matches!(self.flavor, Flavor::Hugo | Flavor::Jekyll | Flavor::MkDocs | Flavor::VitePress)
    }

    /// Whether `$…$` is a formula.
    pub(super) fn has_dollar_math(self) -> bool {
        matches!(self.flavor, Flavor::Docusaurus | Flavor::MkDocs | Flavor::VitePress)
    }

    /// Whether `\(…\)` is a formula.
    pub(super) fn has_bracket_math(self) -> bool {
        matches!(self.flavor, Flavor::Hugo | Flavor::MkDocs)
    }
}
