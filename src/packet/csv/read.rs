//! CSV that came back, as whichever spreadsheet saved it.

use std::cell::Cell;
use std::io::{self, BufRead, Read};
use std::rc::Rc;

use csv::{ReaderBuilder, StringRecord};

use super::cell::text;
use super::{ADDRESS, COMMENT, SOURCE, TRANSLATION};
use crate::packet::address::Address;
use crate::packet::returned::{Progress, ReturnedText, Sink};
use crate::packet::run::Content;
use crate::packet::unreadable::Unreadable;
use crate::packet::xml::LONGEST;

/// Whether a text that begins so is CSV of ours.
pub(in crate::packet) fn is_csv(beginning: &str) -> bool {
    separator(beginning).is_some()
}

/// What stands between cells, as the first row tells: a comma, or what spreadsheets use where that is in numbers, or a tab.
fn separator(beginning: &str) -> Option<u8> {
    let first = beginning.split(['\r', '\n']).next()?;
    b",;\t".iter().copied().find(|separator| first.split(char::from(*separator)).any(|cell| column(cell) == ADDRESS))
}

/// The name of a column.
fn column(cell: &str) -> String {
    cell.trim().trim_matches('"').trim().to_ascii_lowercase()
}

/// Reads a file, and hands each of its texts on.
pub(in crate::packet) fn read(mut file: impl BufRead, sink: &mut Sink<'_>) -> Result<(), Unreadable> {
    let separator = separator(&String::from_utf8_lossy(file.fill_buf()?)).unwrap_or(b',');
    let watch = Rc::new(Watch::default());
    let file = Watched { file, watch: Rc::clone(&watch) };
    let mut rows = ReaderBuilder::new().delimiter(separator).flexible(true).has_headers(false).from_reader(file);
    let mut row = StringRecord::new();
    let mut columns = None;
    loop {
        watch.left.set(LONGEST);
        let line = rows.position().line();
        let malformed = |reason: &str| Unreadable::Malformed { line, reason: reason.to_owned() };
        match rows.read_record(&mut row).map_err(csv::Error::into_kind) {
            Ok(false) => break,
            Ok(true) => {}
            Err(csv::ErrorKind::Io(error)) if error.kind() == io::ErrorKind::FileTooLarge => {
                return Err(Unreadable::TooLong { line });
            }
            Err(csv::ErrorKind::Io(error)) => return Err(error.into()),
            Err(_) => return Err(malformed("not a row")),
        }
        if row.iter().any(|cell| cell.contains('\0')) {
            return Err(malformed("a NUL character"));
        }
        let Some(columns) = &columns else {
            columns = Some(Columns::of(&row).ok_or_else(|| malformed("a column is missing"))?);
            continue;
        };
        // Spreadsheets leave out empty cells at the end of a row, but never the end of the last line.
        if watch.is_ended.get() && (watch.is_quoted.get() || row.len() < columns.count) {
            return Err(malformed("the file ends too early"));
        }
        if row.iter().skip(columns.count).any(|cell| !cell.trim().is_empty()) {
            return Err(malformed("a row with more cells than there are columns"));
        }
        columns.text(&row).into_iter().for_each(&mut *sink);
    }
    Ok(())
}

/// Where the columns are.
struct Columns {
    address: usize,
    translation: usize,
    source: Option<usize>,
    comment: Option<usize>,
    count: usize,
}

impl Columns {
    /// Those of a first row; none if one is missing without which there is no text.
    fn of(row: &StringRecord) -> Option<Self> {
        let find = |name: &str| row.iter().position(|cell| column(cell) == name);
        let (address, translation) = (find(ADDRESS)?, find(TRANSLATION)?);
        Some(Self { address, translation, source: find(SOURCE), comment: find(COMMENT), count: row.len() })
    }

    /// The text of a row; none if that says nothing, or is a first row once more.
    fn text(&self, row: &StringRecord) -> Option<ReturnedText> {
        let cell = |column: usize| text(row.get(column).unwrap_or_default());
        let source = self.source.map(cell).unwrap_or_default();
        let comment = self.comment.map(cell).unwrap_or_default().trim().to_owned();
        let (called, target) = (cell(self.address).trim().to_owned(), cell(self.translation));
        if column(&called) == ADDRESS || [&called, &source, &target, &comment].iter().all(|cell| cell.trim().is_empty())
        {
            return None;
        }
        Some(ReturnedText {
            address: Address::parse(&called),
            source: Content::of_words(&source),
            target: Content::of_words(&target),
            called: if called.is_empty() { source } else { called },
            progress: Progress::Unknown,
            comments: if comment.is_empty() { Vec::new() } else { vec![comment] },
        })
    }
}

/// What was seen of a file, by whoever reads it for the parser.
#[derive(Default)]
struct Watch {
    /// How many bytes of the present row may still be read.
    left: Cell<usize>,
    /// Whether a quotation mark is open.
    is_quoted: Cell<bool>,
    /// Whether it ended while there was need for more.
    is_ended: Cell<bool>,
}

/// A file that is watched.
struct Watched<R> {
    file: R,
    watch: Rc<Watch>,
}

impl<R: BufRead> Read for Watched<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let (watch, most) = (&self.watch, buffer.len().min(self.watch.left.get()));
        if most == 0 {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let length = self.file.read(&mut buffer[..most])?;
        let read = &buffer[..length];
        watch.left.set(watch.left.get() - length);
        let marks = read.iter().filter(|byte| **byte == b'"').count();
        watch.is_quoted.set(watch.is_quoted.get() != (marks % 2 == 1));
        watch.is_ended.set(read.is_empty());
        Ok(length)
    }
}
