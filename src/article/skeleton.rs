//! The block structure of a Markdown text: what a translation must not change.

use std::hash::Hasher as _;

use pulldown_cmark::{Tag, TagEnd};
use rustc_hash::FxHasher;

/// One step of the block structure, and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Block {
    /// What it is, as a number: two blocks are alike where their numbers are equal.
    shape: u64,
    /// Where it begins in the text.
    pub(super) at: usize,
}

/// The blocks of a text in their order.
#[derive(Debug, Clone, Default)]
pub(super) struct Skeleton {
    blocks: Vec<Block>,
}

impl Skeleton {
    /// Notes that a block opens.
    pub(super) fn open(&mut self, tag: &Tag<'_>, at: usize) {
        match tag {
            Tag::Heading { level, .. } => self.note(("heading", *level as u8), at),
            Tag::CodeBlock(kind) => self.note(("code", format!("{kind:?}")), at),
            Tag::List(start) => self.note(("list", start), at),
            Tag::BlockQuote(kind) => self.note(("quote", kind.map(|kind| kind as u8)), at),
            Tag::FootnoteDefinition(label) => self.note(("footnote", &**label), at),
            Tag::Table(alignments) => {
                let alignments: Vec<u8> = alignments.iter().map(|alignment| *alignment as u8).collect();
                self.note(("table", alignments), at);
            }
            other => self.note(("open", std::mem::discriminant(&other.to_end())), at),
        }
    }

    /// Notes that a block closes.
    pub(super) fn close(&mut self, tag: TagEnd, at: usize) {
        self.note(("close", std::mem::discriminant(&tag)), at);
    }

    /// Notes a block that has no parts, or bytes that are not translated: code, HTML.
    pub(super) fn leaf(&mut self, what: &str, content: &str, at: usize) {
        self.note((what, content), at);
    }

    /// Notes that there is running text, whatever it says.
    pub(super) fn text(&mut self, at: usize) {
        self.note("text", at);
    }

    fn note(&mut self, shape: impl std::hash::Hash, at: usize) {
        let mut hasher = FxHasher::default();
        shape.hash(&mut hasher);
        self.blocks.push(Block { shape: hasher.finish(), at });
    }

    /// Returns the first place at which two structures differ, in the other text and in this one; `None` where they are
    /// the same.
    pub(super) fn difference(&self, other: &Self) -> Option<(Option<Block>, Option<Block>)> {
        let length = self.blocks.len().max(other.blocks.len());
        (0..length)
            .map(|index| (other.blocks.get(index).copied(), self.blocks.get(index).copied()))
            .find(|(theirs, ours)| theirs.map(|block| block.shape) != ours.map(|block| block.shape))
    }

    /// Tells whether the text is one paragraph with running text, and nothing else.
    pub(super) fn is_one_paragraph(&self) -> bool {
        let mut one = Self::default();
        one.open(&Tag::Paragraph, 0);
        one.text(0);
        one.close(TagEnd::Paragraph, 0);
        one.difference(self).is_none()
    }
}
