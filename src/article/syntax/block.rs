//! A stretch of a text that carries syntax alone, but for the texts in it that readers see.

use std::ops::Range;

use super::hidden::Hidden;
use crate::article::quoting::Quoting;
use crate::article::segment_kind::SegmentKind;

/// A stretch of a text that carries syntax alone, but for the texts in it that readers see.
#[derive(Debug, Clone, Default)]
pub(in crate::article) struct SyntaxBlock {
    /// Where it stands.
    pub(in crate::article) span: Range<usize>,
    /// The texts in it, in order.
    pub(in crate::article) texts: Vec<SyntaxText>,
    /// The words in it that readers read and that are none of these texts.
    pub(in crate::article) hidden: Vec<Hidden>,
    /// The words of code in it.
    pub(in crate::article) code: usize,
    /// Whether the indented lines below it are its body.
    pub(super) has_body: bool,
    /// Where the end of a line is syntax again, if a text stands behind this block on its line.
    pub(super) tail: Option<usize>,
}

/// A text that readers see, in a line of syntax.
#[derive(Debug, Clone)]
pub(in crate::article) struct SyntaxText {
    /// Where it stands.
    pub(in crate::article) span: Range<usize>,
    /// What it is.
    pub(in crate::article) kind: SegmentKind,
    /// How it is written.
    pub(in crate::article) quoting: Quoting,
}

impl SyntaxBlock {
    /// A block without texts.
    pub(super) fn new(span: Range<usize>) -> Self {
        Self { span, ..Self::default() }
    }

    /// Takes a text in, if it has words.
    pub(super) fn with_text(mut self, text: &str, span: Range<usize>, kind: SegmentKind, quoting: Quoting) -> Self {
        let said = &text[span.clone()];
        let start = span.start + (said.len() - said.trim_start().len());
        let end = start + said.trim().len();
        if text[start..end].contains(char::is_alphanumeric) && !text[start..end].contains('\n') {
            self.texts.push(SyntaxText { span: start..end, kind, quoting });
        }
        self
    }

    /// Notes words in it that readers read.
    pub(super) fn hiding(mut self, text: &str, stretches: impl IntoIterator<Item = Range<usize>>) -> Self {
        self.hidden.extend(Hidden::of(text, stretches));
        self
    }

    /// Says that the indented lines below it are its body.
    pub(super) fn with_body(mut self) -> Self {
        self.has_body = true;
        self
    }

    /// What must stay of the block in every translation: all but its texts.
    pub(in crate::article) fn fixed(&self, text: &str) -> String {
        let mut fixed = String::with_capacity(self.span.len());
        let mut at = self.span.start;
        for said in &self.texts {
            fixed.push_str(&text[at..said.span.start]);
            fixed.push('\0');
            at = said.span.end;
        }
        fixed.push_str(&text[at..self.span.end]);
        fixed
    }
}
