//! The byte order mark that a text may begin with. It is no part of the first unit, and [`super::parse`] wants none.

const MARK: char = '\u{feff}';

/// The text's byte order mark, empty if it has none, and what stands behind it.
#[must_use]
pub fn split_mark(text: &str) -> (&str, &str) {
    text.split_at(if text.starts_with(MARK) { MARK.len_utf8() } else { 0 })
}

/// The text behind its byte order mark.
#[must_use]
pub fn without_mark(text: &str) -> &str {
    split_mark(text).1
}
