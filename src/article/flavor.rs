//! What the articles of a site are written for.

/// The program that builds a site from its articles: it decides what is syntax beside Markdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Flavor {
    /// Nothing beside Markdown as GitHub has it.
    #[default]
    CommonMark,
    /// Hugo.
    Hugo,
    /// Zola.
    Zola,
    /// Jekyll, with kramdown and Liquid.
    Jekyll,
    /// Docusaurus, with MDX.
    Docusaurus,
    /// MkDocs, with Python-Markdown and its usual extensions.
    MkDocs,
    /// Astro's Starlight, with MDX.
    Starlight,
    /// VitePress.
    VitePress,
    /// mdBook.
    MdBook,
}

impl Flavor {
    /// What `workflow.toml` can say.
    pub const WORDS: [&'static str; 9] =
        ["commonmark", "hugo", "zola", "jekyll", "docusaurus", "mkdocs", "starlight", "vitepress", "mdbook"];
    const ALL: [Self; 9] = [
        Self::CommonMark,
        Self::Hugo,
        Self::Zola,
        Self::Jekyll,
        Self::Docusaurus,
        Self::MkDocs,
        Self::Starlight,
        Self::VitePress,
        Self::MdBook,
    ];

    /// Parses one of [`Self::WORDS`].
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|flavor| flavor.as_str() == word)
    }

    /// The word for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        Self::WORDS[self as usize]
    }
}
