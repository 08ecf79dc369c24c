//! The lines of a block, without what the blocks around it put before them.

use std::ops::Range;

/// The text of a block, line by line, and where each line stands in the article.
#[derive(Debug, Clone, Default)]
pub(in crate::article) struct Stretch {
    /// The lines, one after the other.
    text: String,
    /// Where lines begin: in the text, and in the article.
    lines: Vec<(usize, usize)>,
}

/// A piece of a stretch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::article) enum Piece<T> {
    /// What is no text: its bytes, and where they begin in the article.
    Fixed(Range<usize>, usize),
    /// A text.
    Text(T),
}

impl Stretch {
    /// Adds what stands somewhere in the article.
    pub(in crate::article) fn push(&mut self, article: &str, span: Range<usize>) {
        if span.is_empty() {
            return;
        }
        self.lines.push((self.text.len(), span.start));
        self.text.push_str(&article[span]);
    }

    /// The text.
    pub(in crate::article) fn text(&self) -> &str {
        &self.text
    }

    /// Where something stands in the article.
    pub(in crate::article) fn in_article(&self, span: &Range<usize>) -> Range<usize> {
        let start = self.place(span.start, true);
        start..self.place(span.end, false).max(start)
    }

    /// The place of an offset; what is between two lines belongs to the second one as a beginning, to the first one as an end.
    fn place(&self, at: usize, is_start: bool) -> usize {
        let before = self.lines.partition_point(|(line, _)| if is_start { *line <= at } else { *line < at });
        let (line, place) = before.checked_sub(1).and_then(|index| self.lines.get(index)).copied().unwrap_or_default();
        place + (at - line)
    }

    /// The stretch with texts in it, in order; `span` tells where in the stretch one stands.
    pub(in crate::article) fn divided<T>(&self, texts: Vec<T>, span: impl Fn(&T) -> Range<usize>) -> Vec<Piece<T>> {
        let mut pieces = Vec::with_capacity(texts.len() * 2 + 1);
        let mut at = 0;
        for text in texts {
            let Range { start, end } = span(&text);
            if at < start {
                pieces.push(Piece::Fixed(at..start, self.place(at, true)));
            }
            pieces.push(Piece::Text(text));
            at = end;
        }
        if at < self.text.len() {
            pieces.push(Piece::Fixed(at..self.text.len(), self.place(at, true)));
        }
        pieces
    }
}
