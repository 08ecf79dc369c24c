//! The Markdown of an article as texts and what stands between them.

use std::borrow::Cow;

use crate::article::extraction::digest_of;
use crate::article::parse::Article;
use crate::article::segment::Segment;
use crate::fluent::split_mark;

/// The Markdown of an article: its segments, and the gaps before, between and behind them.
#[derive(Clone, Copy)]
pub(super) struct Parts<'a> {
    text: &'a str,
    from: usize,
    segments: &'a [Segment],
}

impl<'a> Parts<'a> {
    pub(super) fn of(article: &'a Article<'_>) -> Self {
        let from = article.front_matter.as_ref().map_or_else(|| split_mark(article.text).0.len(), |f| f.span.end);
        Self { text: article.text, from, segments: &article.document.segments }
    }

    pub(super) fn segments(&self) -> &'a [Segment] {
        self.segments
    }

    pub(super) fn bytes(&self, segment: usize) -> &'a str {
        self.segments.get(segment).map_or("", |segment| &self.text[segment.span.clone()])
    }

    /// What stands before a segment; behind the last one where there is none of that number.
    pub(super) fn gap(&self, segment: usize) -> &'a str {
        &self.text[self.gap_start(segment)..self.segments.get(segment).map_or(self.text.len(), |s| s.span.start)]
    }

    pub(super) fn gap_start(&self, segment: usize) -> usize {
        segment.checked_sub(1).and_then(|before| self.segments.get(before)).map_or(self.from, |before| before.span.end)
    }
}

/// Whether a gap says something, and is not only layout and markup.
pub(super) fn is_significant(gap: &str) -> bool {
    gap.contains(char::is_alphabetic)
}

/// Whether a gap is more than the mark of a list, a heading or a quotation.
pub(super) fn says_something(gap: &str) -> bool {
    let is_rule = || gap.len() > 2 && gap.chars().all(|c| matches!(c, '*' | '-' | '_' | ' '));
    is_significant(gap) || !gap.is_ascii() || is_rule()
}

/// The digest of a part, whatever its line breaks and the blanks around it.
pub(super) fn print_of(part: &str) -> String {
    digest_of(&normalised(part.trim()))
}

/// A text with all line breaks as `\n`.
pub(super) fn normalised(text: &str) -> Cow<'_, str> {
    if text.contains('\r') { text.replace("\r\n", "\n").into() } else { text.into() }
}

/// The texts of an article, one after the other.
pub(super) fn texts_of(article: &Article<'_>) -> String {
    let fields = article.front_matter.iter().flat_map(|front_matter| &front_matter.fields);
    let fields = fields.map(|field| field.text.as_str());
    let segments = article.document.segments.iter().map(|segment| segment.text.as_str());
    fields.chain(segments).flat_map(|text| [text, "\0"]).collect()
}
