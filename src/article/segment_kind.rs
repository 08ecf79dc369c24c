//! What a segment is in its article.

use std::fmt;

/// What a segment is. Its word stands above the unit in the resource, for translators who see only that, and is part of
/// the resource's format: rules read it there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SegmentKind {
    /// A field of the front matter.
    Field,
    /// A heading of a level from 1 to 6.
    Heading(u8),
    /// A paragraph of running text.
    Paragraph,
    /// A paragraph of a list item.
    ListItem,
    /// A paragraph of a quotation.
    Quotation,
    /// A cell of a table's first row.
    TableHeader,
    /// Another cell of a table.
    TableCell,
    /// A term of a definition list.
    Term,
    /// A paragraph of a definition.
    Definition,
    /// A paragraph of a footnote.
    Footnote,
    /// A paragraph that is an image: its text is the image's caption.
    Caption,
    /// A text between the tags of an HTML block.
    HtmlText,
    /// A text that readers see in a tag or a line of syntax: a caption, a label, what an abbreviation stands for.
    Attribute,
    /// The title of a link that is defined apart from where it is used.
    LinkTitle,
    /// A comment in code.
    Comment,
    /// The title of an admonition, a tab or a container.
    Title,
}

impl SegmentKind {
    const WORDS: [(Self, &'static str); 21] = [
        (Self::Field, "Front matter"),
        (Self::Heading(1), "Heading 1"),
        (Self::Heading(2), "Heading 2"),
        (Self::Heading(3), "Heading 3"),
        (Self::Heading(4), "Heading 4"),
        (Self::Heading(5), "Heading 5"),
        (Self::Heading(6), "Heading 6"),
        (Self::Paragraph, "Paragraph"),
        (Self::ListItem, "List item"),
        (Self::Quotation, "Quotation"),
        (Self::TableHeader, "Table header"),
        (Self::TableCell, "Table cell"),
        (Self::Term, "Term"),
        (Self::Definition, "Definition"),
        (Self::Footnote, "Footnote"),
        (Self::Caption, "Caption"),
        (Self::HtmlText, "HTML text"),
        (Self::Attribute, "Attribute"),
        (Self::LinkTitle, "Link title"),
        (Self::Comment, "Code comment"),
        (Self::Title, "Title"),
    ];

    /// The kind's word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        let word = Self::WORDS.iter().find(|(kind, _)| *kind == self);
        // A level above 6 does not exist.
        word.map_or("Heading 6", |(_, word)| word)
    }

    /// The kind of a word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(_, known)| *known == word).map(|(kind, _)| *kind)
    }

    /// Whether the segment is a title of something.
    #[must_use]
    pub fn is_heading(self) -> bool {
        matches!(self, Self::Heading(_))
    }

    /// Whether the segment must stay on one line, unless it is an underlined heading.
    #[must_use]
    pub fn is_one_line(self) -> bool {
        let is_embedded = !self.is_markdown() && self != Self::Field;
        is_embedded || matches!(self, Self::Heading(_) | Self::TableHeader | Self::TableCell | Self::Title)
    }

    /// Whether the text is Markdown.
    #[must_use]
    pub fn is_markdown(self) -> bool {
        !matches!(self, Self::Field | Self::HtmlText | Self::Attribute | Self::LinkTitle | Self::Comment)
    }

    /// Whether a text of this kind begins and ends where nobody divides it: in a tag, a cell, a heading.
    pub(super) fn is_bounded(self) -> bool {
        match self {
            Self::Heading(_)
            | Self::TableHeader
            | Self::TableCell
            | Self::Term
            | Self::Caption
            | Self::Attribute
            | Self::LinkTitle
            | Self::Title => true,
            Self::Field
            | Self::Paragraph
            | Self::ListItem
            | Self::Quotation
            | Self::Definition
            | Self::Footnote
            | Self::HtmlText
            | Self::Comment => false,
        }
    }

    /// Whether the segment begins where a block begins, so that its first characters could begin another one.
    #[must_use]
    pub fn begins_block(self) -> bool {
        self != Self::Field && !self.is_one_line()
    }
}

impl fmt::Display for SegmentKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
