//! A page that came back, as LibreOffice or Word wrote it, or as it was.

use std::cell::Cell;
use std::io::BufRead;
use std::rc::Rc;

use super::cell::CellText;
use super::passed::{Passed, WORD_COMMENT};
use super::pieces::{Element, LONGEST, Piece, pieces};
use super::row::Row;
use super::word_comments::WordComments;
use crate::packet::returned::Sink;
use crate::packet::unreadable::Unreadable;

/// Reads a page, and hands each of its texts on.
pub(in crate::packet) fn read(file: impl BufRead, sink: &mut Sink<'_>) -> Result<(), Unreadable> {
    let line = Rc::new(Cell::new(1));
    let mut page = Page::new(sink);
    for piece in pieces(file, Rc::clone(&line)) {
        match piece? {
            Piece::Start(element) => page.start(&element),
            Piece::End(name) => page.end(&name),
            Piece::Text(words) => page.words(&words),
            Piece::Comment(said) => page.comment(&said),
        }
        if page.size() > LONGEST {
            return Err(Unreadable::TooLong { line: line.get() });
        }
    }
    page.end_row();
    page.comments.finish(page.sink);
    if page.is_ours { Ok(()) } else { Err(Unreadable::UnknownFormat) }
}

/// A page that is being read.
struct Page<'p, 's> {
    sink: &'p mut Sink<'s>,
    table: Table,
    row: Option<Row>,
    passed: Option<Passed>,
    /// How many elements are around in which lines end where they are written to.
    preformatted: usize,
    comments: WordComments,
    /// Whether any row was one of ours.
    is_ours: bool,
}

/// The table that is being read.
#[derive(Default)]
struct Table {
    rows: usize,
    /// Whether any row was one of ours.
    is_ours: bool,
    /// How many tables somebody has put into the cell: they are part of its text.
    inside: usize,
}

impl<'p, 's> Page<'p, 's> {
    fn new(sink: &'p mut Sink<'s>) -> Self {
        Self {
            sink,
            table: Table::default(),
            row: None,
            passed: None,
            preformatted: 0,
            comments: WordComments::default(),
            is_ours: false,
        }
    }

    fn start(&mut self, element: &Element) {
        let name = element.name.as_str();
        if self.is_of_ours(name) {
            self.passed = None;
            match name {
                "table" => {
                    // What was a row until here only places our table on the page.
                    self.row = None;
                    self.comments.end();
                    self.table = Table::default();
                }
                "tr" => {
                    self.end_row();
                    self.row = Some(Row::default());
                }
                _ => self.row.get_or_insert_default().begin_cell(),
            }
            return;
        }
        if let Some(passed) = &mut self.passed {
            passed.start(name);
            return;
        }
        if let Some(number) = element.href.strip_prefix('#').and_then(|name| name.strip_prefix(WORD_COMMENT))
            && let Some(row) = &mut self.row
        {
            row.refer(number.to_owned());
        }
        if let Some(number) = element.anchor.strip_prefix(WORD_COMMENT)
            && self.row.is_none()
        {
            self.comments.begin(number);
        }
        self.passed = Passed::begin(element);
        match name {
            "table" => self.table.inside += 1,
            "pre" => self.preformatted += 1,
            _ => {}
        }
        match name {
            "br" => self.with_text(CellText::line_break),
            _ if is_block(name) => self.with_text(CellText::paragraph),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if self.table.inside == 0 && matches!(name, "table" | "tr" | "td" | "th") {
            self.passed = None;
            match name {
                "td" | "th" => {
                    if let Some(row) = &mut self.row {
                        row.end_cell();
                    }
                }
                _ => self.end_row(),
            }
            return;
        }
        if let Some(passed) = self.passed.take() {
            match passed.end(name) {
                Ok(instead) => self.words(&instead),
                Err(passed) => self.passed = Some(passed),
            }
            return;
        }
        match name {
            "table" => self.table.inside = self.table.inside.saturating_sub(1),
            "pre" => self.preformatted = self.preformatted.saturating_sub(1),
            _ => {}
        }
        if is_block(name) {
            self.with_text(CellText::paragraph);
        }
    }

    fn words(&mut self, words: &str) {
        if let Some(passed) = &mut self.passed {
            passed.words(words);
        } else if self.preformatted > 0 {
            for (number, line) in words.split('\n').enumerate() {
                if number > 0 {
                    self.with_text(CellText::line_break);
                }
                self.with_text(|text| text.words(line));
            }
        } else {
            self.with_text(|text| text.words(words));
        }
    }

    /// LibreOffice writes what somebody says of a text as a comment of HTML.
    fn comment(&mut self, said: &str) {
        if let Some(row) = &mut self.row
            && row.cell().is_some()
            && said.starts_with(' ')
            && !said.trim().is_empty()
        {
            row.comment(said);
        }
    }

    fn end_row(&mut self) {
        let Some(mut row) = self.row.take() else { return };
        row.end_cell();
        self.table.rows += 1;
        self.table.inside = 0;
        self.table.is_ours |= row.is_ours();
        self.is_ours |= row.is_ours();
        // The first row has the names of the columns.
        if row.is_ours() || (self.table.is_ours && self.table.rows > 1 && row.has_translation()) {
            let (text, references) = row.into_text();
            self.comments.hand_on(text, references, self.sink);
        }
    }

    /// Whether an element that begins makes up the tables that we read, and is no part of a text in them.
    fn is_of_ours(&self, name: &str) -> bool {
        match name {
            "table" => !self.row.as_ref().is_some_and(Row::is_ours),
            "tr" | "td" | "th" => self.table.inside == 0,
            _ => false,
        }
    }

    fn with_text(&mut self, change: impl FnOnce(&mut CellText)) {
        let text = match &mut self.row {
            Some(row) => row.cell(),
            None => self.comments.open(),
        };
        text.map(change);
    }

    /// How many bytes the row or comment has that is being read.
    fn size(&mut self) -> usize {
        let row = self.row.as_ref().map_or(0, Row::size);
        let passed = self.passed.as_ref().map_or(0, Passed::size);
        row + passed + self.comments.open().map_or(0, |text| text.size())
    }
}

/// Whether an element stands in lines of its own.
fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "center"
            | "dd"
            | "div"
            | "dl"
            | "dt"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hr"
            | "li"
            | "main"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "table"
            | "td"
            | "th"
            | "tr"
            | "ul"
    )
}
