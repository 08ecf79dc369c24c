//! A piece of Markdown that is translated as one unit.

use std::ops::Range;

use super::quoting::{Quoting, on_one_line};
use super::segment_kind::SegmentKind;

/// A piece of an article that is translated as one unit: a block of running text that has words, or a text of HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// What it is.
    pub kind: SegmentKind,
    /// Its text: on one line, but for hard line breaks, which are `\` and a line break; without the prefixes of its
    /// continuation lines; `[label]` and `[label][]` as `[label][label]`.
    pub text: String,
    /// Where it stands in the article.
    pub span: Range<usize>,
    /// What further lines of it begin with; `None` if it must stay on one line.
    pub(super) indent: Option<String>,
    /// Whether it begins where a block begins, so that its first characters could begin another one.
    pub(super) begins_block: bool,
    /// How it is written where it stands.
    pub(super) quoting: Quoting,
}

impl Segment {
    /// A text that is no Markdown.
    pub(super) fn quoted(quoting: Quoting, kind: SegmentKind, text: &str, span: Range<usize>) -> Self {
        Self { kind, text: on_one_line(text), span, indent: None, begins_block: false, quoting }
    }
}
