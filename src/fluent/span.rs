//! Where a slice of a text stands in it.
//!
//! The tree of `fluent-syntax` has no spans, but its leaves are slices of the parsed text: their offset is the
//! difference of two addresses. That trick lives here and nowhere else.

use std::ops::Range;

/// A range of bytes in a resource's text.
pub type Span = Range<usize>;

/// The span of `slice` in `text`.
///
/// # Panics
///
/// In builds with debug assertions, where `slice` does not borrow from `text`.
#[must_use]
pub fn span_of(text: &str, slice: &str) -> Span {
    let start = (slice.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
    debug_assert!(start <= text.len() && start + slice.len() <= text.len(), "the slice is not one of this text");
    start..start + slice.len()
}

/// Puts spans in order, and joins those that overlap.
#[must_use]
pub fn joined(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable_by_key(|span| span.start);
    spans.dedup_by(|next, span| {
        let overlaps = next.start < span.end;
        if overlaps {
            span.end = span.end.max(next.end);
        }
        overlaps
    });
    spans
}

/// The offset at which the line of `offset` begins.
#[must_use]
pub fn line_start(text: &str, offset: usize) -> usize {
    text[..offset].rfind('\n').map_or(0, |newline| newline + 1)
}

/// The number of the line of `offset`, from 1.
#[must_use]
pub fn line_number(text: &str, offset: usize) -> usize {
    memchr::memchr_iter(b'\n', &text.as_bytes()[..offset]).count() + 1
}
