//! A row of a table, and the text that it is.

use super::cell::CellText;
use super::marks::unmarked;
use crate::packet::address::Address;
use crate::packet::returned::{Progress, ReturnedText};
use crate::packet::run::Content;

/// So many cells of a row are read: ours has four, and others may be put beside them.
const CELLS: usize = 12;

/// Which of the cells is the translation, from 0, where none has been put before ours.
const TRANSLATION: usize = 2;

/// What small print begins and ends with.
pub(super) const SMALL_PRINT: [char; 2] = ['[', ']'];

/// A row that is being read.
#[derive(Debug, Default)]
pub(super) struct Row {
    /// The lines of its cells.
    cells: Vec<Vec<String>>,
    cell: Option<CellText>,
    /// Which cell has the small print, and what that says.
    small_print: Option<(usize, String)>,
    /// What was said beside the text, in the program's own way.
    comments: Vec<String>,
    /// The comments that it refers to, which come at the end of the file.
    references: Vec<String>,
    /// How many bytes it has without the cell that is being read.
    size: usize,
}

impl Row {
    /// Begins a cell.
    pub(super) fn begin_cell(&mut self) {
        self.end_cell();
        self.cell = Some(CellText::default());
    }

    /// Ends the cell that is being read, if one is.
    pub(super) fn end_cell(&mut self) {
        let Some(cell) = self.cell.take().filter(|_| self.cells.len() < CELLS) else { return };
        self.size += cell.size();
        let lines = cell.into_lines();
        if self.small_print.is_none() {
            let mut printed = lines.iter().rev().filter_map(|line| small_print(line));
            let is_first = self.cells.is_empty();
            // Where it was changed by mistake, it is still told which text that was.
            let found = printed.find(|print| is_first || Address::parse(&unmarked(print)).is_some());
            self.small_print = found.map(|print| (self.cells.len(), unmarked(print).into_owned()));
        }
        self.cells.push(lines);
    }

    /// The cell that is being read.
    pub(super) fn cell(&mut self) -> Option<&mut CellText> {
        self.cell.as_mut()
    }

    /// Takes what was said beside the text.
    pub(super) fn comment(&mut self, said: &str) {
        self.size += said.len() + size_of::<String>();
        self.comments.push(unmarked(said.trim()).into_owned());
    }

    /// Takes the name of a comment that comes at the end of the file.
    pub(super) fn refer(&mut self, name: String) {
        self.size += name.len() + size_of::<String>();
        self.references.push(name);
    }

    /// How many bytes it has.
    pub(super) fn size(&self) -> usize {
        self.size + self.cell.as_ref().map_or(0, CellText::size)
    }

    /// Whether it is one of ours.
    pub(super) fn is_ours(&self) -> bool {
        self.small_print.is_some()
    }

    /// Whether it says something where our rows have the translation.
    pub(super) fn has_translation(&self) -> bool {
        self.cells.get(TRANSLATION).is_some_and(|lines| !lines.is_empty())
    }

    /// The text that it is, and the comments that it refers to. One that has lost its small print is called by its first cell.
    pub(super) fn into_text(self) -> (ReturnedText, Vec<String>) {
        let (first, called) = match self.small_print {
            Some(found) => found,
            None => (0, self.cells.first().and_then(|lines| lines.first()).cloned().unwrap_or_default()),
        };
        let mut behind = self.cells.into_iter().skip(first + 1).map(|lines| unmarked(&lines.join("\n")).into_owned());
        let mut content = || Content::of_words(&behind.next().unwrap_or_default());
        let (source, target) = (content(), content());
        let comments = behind.chain(self.comments).filter(|said| !said.trim().is_empty()).collect();
        let address = Address::parse(&called);
        (ReturnedText { address, called, source, target, progress: Progress::Unknown, comments }, self.references)
    }
}

fn small_print(line: &str) -> Option<&str> {
    line.strip_prefix(SMALL_PRINT[0])?.strip_suffix(SMALL_PRINT[1])
}
