//! The blocks that are open where a text stands: what they make of it.

use pulldown_cmark::{Tag, TagEnd};

use super::segment_kind::SegmentKind;

/// The blocks that are open, outermost first.
#[derive(Debug, Default)]
pub(super) struct Containers {
    open: Vec<Container>,
    is_table_header: bool,
}

/// A block that decides what the text in it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Container {
    Heading(u8),
    Quotation,
    ListItem,
    Footnote,
    TableCell,
    Term,
    Definition,
    Other,
}

impl Containers {
    pub(super) fn open(&mut self, tag: &Tag<'_>) {
        self.is_table_header |= matches!(tag, Tag::TableHead);
        self.open.push(Container::of(tag));
    }

    pub(super) fn close(&mut self, tag: TagEnd) {
        self.is_table_header &= tag != TagEnd::TableHead;
        self.open.pop();
    }

    /// How many quotations a text is in.
    pub(super) fn quotations(&self) -> usize {
        self.open.iter().filter(|container| **container == Container::Quotation).count()
    }

    /// What a text is from the innermost block that says so.
    pub(super) fn kind(&self) -> SegmentKind {
        let innermost = self.open.iter().rev().find(|container| **container != Container::Other);
        match innermost {
            None | Some(Container::Other) => SegmentKind::Paragraph,
            Some(Container::Heading(level)) => SegmentKind::Heading(*level),
            Some(Container::Quotation) => SegmentKind::Quotation,
            Some(Container::ListItem) => SegmentKind::ListItem,
            Some(Container::Footnote) => SegmentKind::Footnote,
            Some(Container::TableCell) if self.is_table_header => SegmentKind::TableHeader,
            Some(Container::TableCell) => SegmentKind::TableCell,
            Some(Container::Term) => SegmentKind::Term,
            Some(Container::Definition) => SegmentKind::Definition,
        }
    }
}

impl Container {
    fn of(tag: &Tag<'_>) -> Self {
        match tag {
            Tag::Heading { level, .. } => Self::Heading(*level as u8),
            Tag::BlockQuote(_) => Self::Quotation,
            Tag::Item => Self::ListItem,
            Tag::FootnoteDefinition(_) => Self::Footnote,
            Tag::TableCell => Self::TableCell,
            Tag::DefinitionListTitle => Self::Term,
            Tag::DefinitionListDefinition => Self::Definition,
            _ => Self::Other,
        }
    }
}
