//! A text with a path: from byte offsets to lines and columns.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::label::{Label, Position};

/// The most bytes of one line, and the most lines, that an excerpt shows.
const MAX_LINE: usize = 400;
const MAX_LINES: usize = 8;

/// A text and where it comes from. Finds line breaks when first asked.
#[derive(Debug)]
pub(crate) struct SourceFile<'s> {
    path: Arc<str>,
    text: &'s str,
    lines: OnceLock<Vec<usize>>,
}

impl<'s> SourceFile<'s> {
    /// A source file; `path` is from the repository's root.
    #[must_use]
    pub(crate) fn new(path: Arc<str>, text: &'s str) -> Self {
        Self { path, text, lines: OnceLock::new() }
    }

    /// The path from the repository's root.
    #[must_use]
    pub(crate) fn path(&self) -> &Arc<str> {
        &self.path
    }

    /// Line and column of a byte offset; an offset past the end is the end.
    #[must_use]
    pub(crate) fn position(&self, offset: usize) -> Position {
        let offset = offset.min(self.text.len());
        let line = self.line_of(offset);
        let start = self.lines()[line];
        let column = self.text[start..offset].chars().count() + 1;
        Position { line: line + 1, column }
    }

    /// A label for a stretch of the text.
    #[must_use]
    pub(crate) fn label(&self, span: Range<usize>) -> Label {
        let (start, end) = (span.start.min(self.text.len()), span.end.min(self.text.len()));
        let first = self.line_of(start);
        let last = self.line_of(end.max(start)).min(first + MAX_LINES - 1);
        let from = self.window_start(self.lines()[first], start);
        let until = self.window_end(self.line_end(last), end.clamp(from, self.line_end(last)));
        let excerpt = self.text[from..until].trim_end_matches('\r');
        let fitted = |at: usize| (at - from).min(excerpt.len());
        let highlight = fitted(start)..fitted(end.clamp(start, until));
        Label {
            path: Arc::clone(&self.path),
            start: self.position(start),
            end: self.position(end.max(start)),
            excerpt: excerpt.into(),
            highlight,
            message: None,
        }
    }

    fn lines(&self) -> &[usize] {
        self.lines.get_or_init(|| {
            std::iter::once(0).chain(memchr::memchr_iter(b'\n', self.text.as_bytes()).map(|at| at + 1)).collect()
        })
    }

    fn line_of(&self, offset: usize) -> usize {
        self.lines().partition_point(|&start| start <= offset) - 1
    }

    fn line_end(&self, line: usize) -> usize {
        self.lines().get(line + 1).map_or(self.text.len(), |next| next - 1)
    }

    /// Of a very long line, only the surroundings of the stretch are shown.
    fn window_start(&self, line_start: usize, start: usize) -> usize {
        if start - line_start <= MAX_LINE { line_start } else { self.boundary(start - MAX_LINE / 2) }
    }

    fn window_end(&self, line_end: usize, end: usize) -> usize {
        if line_end - end <= MAX_LINE { line_end } else { self.boundary(end + MAX_LINE / 2) }
    }

    fn boundary(&self, offset: usize) -> usize {
        (0..=offset).rev().find(|&offset| self.text.is_char_boundary(offset)).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_start_at_one() {
        let file = SourceFile::new("a.ftl".into(), "žą = ė\nb = c\r\n");
        assert_eq!(file.position(0), Position { line: 1, column: 1 });
        assert_eq!(file.position("žą".len()), Position { line: 1, column: 3 });
        assert_eq!(file.position(10), Position { line: 2, column: 1 });
        assert_eq!(file.position(1000).line, 3);
    }

    #[test]
    fn a_label_has_its_lines_and_its_stretch() {
        let file = SourceFile::new("a.ftl".into(), "one = 1\ntwo = 2\nthree = 3\n");
        let label = file.label(14..15);
        assert_eq!((&*label.excerpt, label.highlight.clone()), ("two = 2", 6..7));
        let label = file.label(6..15);
        assert_eq!((&*label.excerpt, label.highlight.clone()), ("one = 1\ntwo = 2", 6..15));
    }

    #[test]
    fn a_stretch_that_ends_with_a_carriage_return_stays_in_its_excerpt() {
        for text in ["a = \"b\r", "a = \"b\r\nc = d"] {
            let file = SourceFile::new("a.toml".into(), text);
            for (stretch, expected) in [(4..7, "\"b"), (6..7, ""), (6..8, "")] {
                let label = file.label(stretch);
                let shown = label.excerpt.get(label.highlight.clone()).expect("a stretch of the excerpt");
                assert!(shown.starts_with(expected), "{shown:?}");
            }
        }
    }

    #[test]
    fn a_huge_line_is_cut_around_the_stretch() {
        let text = "é".repeat(1_000_000);
        let label = SourceFile::new("a.ftl".into(), &text).label(1_000_000..1_000_002);
        assert!(label.excerpt.len() < 3 * MAX_LINE);
        assert_eq!(&label.excerpt[label.highlight.clone()], "é");
        assert_eq!(label.start.column, 500_001);
    }
}
