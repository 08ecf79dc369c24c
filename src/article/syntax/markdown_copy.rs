//! What the Markdown parser reads instead of a text: without the syntax in it, and where each byte stands in the text.

use std::borrow::Cow;
use std::ops::Range;

use super::block::SyntaxBlock;
use super::fill::filled;

/// What stands for a block of syntax: the shortest HTML that ends on its line and joins nothing.
const STAND_IN: &str = "<!---->";

/// What the Markdown parser reads instead of a text.
#[derive(Debug)]
pub(in crate::article) struct MarkdownCopy<'t> {
    /// The copy.
    pub(in crate::article) text: Cow<'t, str>,
    /// Where it begins in the text.
    from: usize,
    /// How the copy is made; nothing if it is the text.
    pieces: Vec<Piece>,
    /// The blocks of syntax, in order.
    pub(in crate::article) blocks: Vec<SyntaxBlock>,
}

/// A stretch of the copy.
#[derive(Debug, Clone, Copy)]
struct Piece {
    /// Where it begins in the copy.
    at: usize,
    /// Where it begins in the text.
    from: usize,
    what: What,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    /// The text's bytes, or as many others.
    Kept,
    /// Nothing of the text.
    Added,
    /// A block of syntax.
    Block(usize),
}

impl<'t> MarkdownCopy<'t> {
    /// The text itself from a place on.
    pub(super) fn whole(text: &'t str, from: usize) -> Self {
        Self { text: Cow::Borrowed(&text[from..]), from, pieces: Vec::new(), blocks: Vec::new() }
    }

    /// Whether the copy is the text.
    pub(in crate::article) fn is_whole(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Where a stretch of the copy stands in the text.
    pub(in crate::article) fn span(&self, range: &Range<usize>) -> Range<usize> {
        if self.is_whole() {
            return range.start + self.from..range.end + self.from;
        }
        let start = match self.piece_at(range.start) {
            Some(piece) if piece.what == What::Kept => piece.from + (range.start - piece.at),
            Some(piece) => piece.from,
            None => self.from,
        };
        let end = match range.end.checked_sub(1).and_then(|last| self.piece_at(last)) {
            Some(piece) => match piece.what {
                What::Kept => piece.from + (range.end - piece.at),
                What::Added => piece.from,
                What::Block(block) => self.blocks[block].span.end,
            },
            None => self.from,
        };
        start..end.max(start)
    }

    /// The block of syntax that stands in a stretch of the copy.
    pub(in crate::article) fn block_in(&self, range: &Range<usize>) -> Option<&SyntaxBlock> {
        let first = self.pieces.partition_point(|piece| piece.at <= range.start).saturating_sub(1);
        let pieces = self.pieces.get(first..)?.iter().take_while(|piece| piece.at < range.end);
        pieces
            .filter_map(|piece| match piece.what {
                What::Block(block) => self.blocks.get(block),
                What::Kept | What::Added => None,
            })
            .next()
    }

    fn piece_at(&self, at: usize) -> Option<Piece> {
        let after = self.pieces.partition_point(|piece| piece.at <= at);
        self.pieces.get(after.checked_sub(1)?).copied()
    }
}

/// Makes a copy.
#[derive(Debug)]
pub(super) struct Copier<'t> {
    text: &'t str,
    from: usize,
    copy: String,
    pieces: Vec<Piece>,
    blocks: Vec<SyntaxBlock>,
    /// Whether anything is other than in the text.
    is_other: bool,
}

impl<'t> Copier<'t> {
    pub(super) fn new(text: &'t str, from: usize) -> Self {
        let copy = String::with_capacity(text.len() - from + STAND_IN.len());
        Self { text, from, copy, pieces: Vec::new(), blocks: Vec::new(), is_other: false }
    }

    fn piece(&mut self, from: usize, what: What) {
        // A stretch that goes on is no new piece.
        let goes_on = self.pieces.last().is_some_and(|last| {
            last.what == What::Kept && what == What::Kept && self.copy.len() - last.at == from - last.from
        });
        if !goes_on {
            self.pieces.push(Piece { at: self.copy.len(), from, what });
        }
    }

    /// Takes bytes of the text over.
    pub(super) fn keep(&mut self, span: Range<usize>) {
        if span.start < span.end {
            self.piece(span.start, What::Kept);
            self.copy.push_str(&self.text[span]);
        }
    }

    /// Takes bytes of the text over, but for stretches that are hidden.
    pub(super) fn keep_but(&mut self, span: Range<usize>, hidden: impl Iterator<Item = Range<usize>>) {
        let inside = hidden
            .map(|range| range.start.clamp(span.start, span.end)..range.end.clamp(span.start, span.end))
            .filter(|range| range.start < range.end)
            .map(|range| range.start - span.start..range.end - span.start);
        let said = filled(&self.text[span.clone()], inside);
        self.is_other |= matches!(said, Cow::Owned(_));
        self.put(span, &said);
    }

    /// Puts as many other bytes in the place of bytes of the text.
    pub(super) fn put(&mut self, span: Range<usize>, other: &str) {
        if span.start < span.end {
            self.piece(span.start, What::Kept);
            self.copy.push_str(other);
            self.is_other |= *other != self.text[span];
        }
    }

    /// Adds what is not in the text, right before a place in it.
    pub(super) fn add(&mut self, before: usize, said: &str) {
        if !said.is_empty() {
            self.piece(before, What::Added);
            self.copy.push_str(said);
            self.is_other = true;
        }
    }

    /// Says that bytes of the text are left out.
    pub(super) fn leave_out(&mut self, span: &Range<usize>) {
        self.is_other |= span.start < span.end;
    }

    /// Puts what stands for a block of syntax in its place.
    pub(super) fn block(&mut self, block: SyntaxBlock) {
        self.piece(block.span.start, What::Block(self.blocks.len()));
        self.copy.push_str(STAND_IN);
        self.blocks.push(block);
        self.is_other = true;
    }

    pub(super) fn finish(self) -> MarkdownCopy<'t> {
        if !self.is_other {
            return MarkdownCopy::whole(self.text, self.from);
        }
        MarkdownCopy { text: Cow::Owned(self.copy), from: self.from, pieces: self.pieces, blocks: self.blocks }
    }
}
