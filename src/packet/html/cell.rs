//! The text of a cell, from whatever paragraphs, fonts and line breaks a word processor made of it.

use super::marks::{NO_BREAK_SPACE, unmarked};

/// The text of a cell that is being read.
#[derive(Debug, Default)]
pub(super) struct CellText {
    lines: Vec<String>,
    line: String,
    blanks: Blanks,
    /// Whether the paragraph has a line break already.
    is_broken: bool,
    /// How many bytes the lines are that have ended.
    size: usize,
}

/// The blanks that were read last.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Blanks {
    #[default]
    None,
    /// At least one of those that HTML makes one of.
    Some,
    /// So many where no line may end, and no others.
    NoBreak(usize),
}

impl CellText {
    /// Adds words. Lines may end anywhere in them, and mean nothing.
    pub(super) fn words(&mut self, words: &str) {
        for c in words.chars() {
            match c {
                ' ' | '\t' | '\n' | '\r' | '\u{c}' => self.blanks = Blanks::Some,
                // Word writes several blanks as some of the one kind and some of the other.
                NO_BREAK_SPACE => {
                    self.blanks = match self.blanks {
                        Blanks::None => Blanks::NoBreak(1),
                        Blanks::Some => Blanks::Some,
                        Blanks::NoBreak(count) => Blanks::NoBreak(count + 1),
                    };
                }
                _ => {
                    self.push_blanks();
                    self.line.push(c);
                }
            }
        }
    }

    /// Ends a line.
    pub(super) fn line_break(&mut self) {
        self.end_line();
        self.is_broken = true;
    }

    /// Ends a paragraph, or begins one.
    pub(super) fn paragraph(&mut self) {
        // One with nothing but a blank is there for its line; a line break at the end of one makes no line.
        if !self.line.is_empty() || (!self.is_broken && matches!(self.blanks, Blanks::NoBreak(_))) {
            self.end_line();
        }
        self.blanks = Blanks::None;
        self.is_broken = false;
    }

    /// How many bytes it takes.
    pub(super) fn size(&self) -> usize {
        self.size + self.line.len()
    }

    /// The lines, as they are written.
    pub(super) fn into_lines(mut self) -> Vec<String> {
        self.paragraph();
        let is_said = |line: &String| !line.is_empty();
        let end = self.lines.iter().rposition(is_said).map_or(0, |last| last + 1);
        let start = self.lines.iter().position(is_said).unwrap_or(end);
        self.lines.truncate(end);
        self.lines.drain(..start);
        self.lines
    }

    /// The text.
    pub(super) fn into_text(self) -> String {
        unmarked(&self.into_lines().join("\n")).into_owned()
    }

    fn end_line(&mut self) {
        self.blanks = Blanks::None;
        self.size += self.line.len() + size_of::<String>();
        self.lines.push(std::mem::take(&mut self.line));
    }

    fn push_blanks(&mut self) {
        if !self.line.is_empty() {
            match self.blanks {
                Blanks::None => {}
                Blanks::Some => self.line.push(' '),
                Blanks::NoBreak(count) => self.line.extend(std::iter::repeat_n(NO_BREAK_SPACE, count)),
            }
        }
        self.blanks = Blanks::None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_those_of_paragraphs_and_breaks() {
        let mut cell = CellText::default();
        for paragraph in ["\n\t a\n b ", "\u{a0}", "c\u{a0}d \u{a0} e"] {
            cell.paragraph();
            cell.words(paragraph);
            cell.paragraph();
        }
        cell.words("f");
        cell.line_break();
        cell.line_break();
        cell.words("\ng");
        cell.line_break();
        cell.paragraph();
        cell.line_break();
        cell.paragraph();
        assert_eq!(cell.into_text(), "a b\n\nc\u{a0}d e\nf\n\ng");
        assert_eq!(CellText::default().into_text(), "");
    }
}
