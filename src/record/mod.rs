//! The record of an item: which source text each target text answers, and whether that pair was reviewed.
//!
//! Pure: texts and fingerprints in, states out. The format is DESIGN 4's: a header line with the format's version, then
//! `unit source-fingerprint target-fingerprint translated|reviewed`, sorted by unit. The source locale's record has
//! `unit old-fingerprint new-fingerprint` for source edits that were graded cosmetic.

mod grades;
mod state;

use std::collections::BTreeMap;
use std::fmt::Write as _;

pub use grades::Grades;
pub use state::unit_state;

use crate::fluent::Fingerprint;

/// The first line of every record.
const HEADER: &str = "tolkit-record 1";

/// What a record says of one unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The source text that the target text answers.
    pub source: Fingerprint,
    /// The target text.
    pub target: Fingerprint,
    /// Whether this pair was approved.
    pub reviewed: bool,
}

/// One item's record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    entries: BTreeMap<Box<str>, Entry>,
}

/// Why a text is not a record.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RecordError {
    /// The first line is not a record's.
    #[error("not a record")]
    NotARecord,
    /// The record was written by a newer version.
    #[error("a record of version {0}, which this program does not know")]
    Newer(String),
    /// A line is not one of a record.
    #[error("line {0} is not a record's")]
    Line(usize),
}

impl Record {
    /// Reads a record.
    ///
    /// # Errors
    ///
    /// Returns a [`RecordError`] where the text is not a record of a version that this program knows.
    pub fn parse(text: &str) -> Result<Self, RecordError> {
        let mut record = Self::default();
        for (number, fields) in lines(text)? {
            let error = || RecordError::Line(number);
            let [unit, source, target, state] = fields[..] else { return Err(error()) };
            let reviewed = match state {
                "reviewed" => true,
                "translated" => false,
                _ => return Err(error()),
            };
            let entry = Entry {
                source: source.parse().map_err(|_| error())?,
                target: target.parse().map_err(|_| error())?,
                reviewed,
            };
            record.entries.insert(unit.into(), entry);
        }
        Ok(record)
    }

    /// Returns the record's text.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = format!("{HEADER}\n");
        for (unit, entry) in &self.entries {
            let state = if entry.reviewed { "reviewed" } else { "translated" };
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{unit} {} {} {state}", entry.source, entry.target);
        }
        text
    }

    /// Returns what the record says of a unit.
    #[must_use]
    pub fn get(&self, unit: &str) -> Option<Entry> {
        self.entries.get(unit).copied()
    }

    /// Says something of a unit; tells whether that is news.
    pub fn set(&mut self, unit: &str, entry: Entry) -> bool {
        self.entries.insert(unit.into(), entry) != Some(entry)
    }

    /// Returns what the record says, by unit.
    pub fn entries(&self) -> impl Iterator<Item = (&str, Entry)> {
        self.entries.iter().map(|(unit, entry)| (&**unit, *entry))
    }

    /// Tells whether the record says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

/// Returns the fields of each line behind the header, with the line's number.
fn lines(text: &str) -> Result<impl Iterator<Item = (usize, Vec<&str>)>, RecordError> {
    let mut lines = text.lines().zip(1..);
    match lines.next() {
        Some((HEADER, _)) => {}
        Some((line, _)) => match line.strip_prefix("tolkit-record ") {
            Some(version) => return Err(RecordError::Newer(version.to_owned())),
            None => return Err(RecordError::NotARecord),
        },
        None => return Err(RecordError::NotARecord),
    }
    Ok(lines.map(|(line, number)| (number, line.split(' ').collect())))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "tolkit-record 1\n-term 453c63f85d8f6d14 00000000000000ff reviewed\n\
        title 453c63f85d8f6d14 453c63f85d8f6d14 translated\n";

    #[test]
    fn a_record_reads_back_what_it_writes() {
        let record = Record::parse(TEXT).expect("a record");
        assert!(record.get("-term").is_some_and(|entry| entry.reviewed));
        assert_eq!(record.to_text(), TEXT);
    }

    #[test]
    fn what_is_not_a_record_says_why() {
        for (text, error) in [
            ("", RecordError::NotARecord),
            ("<<<<<<< HEAD\n", RecordError::NotARecord),
            ("tolkit-record 2\n", RecordError::Newer("2".into())),
            ("tolkit-record 1\na b c\n", RecordError::Line(2)),
            ("tolkit-record 1\na 453c63f85d8f6d14 x reviewed\n", RecordError::Line(2)),
            ("tolkit-record 1\na 453c63f85d8f6d14 453c63f85d8f6d14 done\n", RecordError::Line(2)),
            ("tolkit-record 1\n\n", RecordError::Line(2)),
        ] {
            assert_eq!(Record::parse(text), Err(error), "{text}");
        }
    }
}
