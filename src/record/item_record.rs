//! One item's record.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::lines::{HEADER, RecordError, lines};
use crate::fluent::Fingerprint;

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

impl Record {
    /// Reads a record.
    ///
    /// # Errors
    ///
    /// A [`RecordError`] if the text is not a record of a version that this program knows.
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

    /// The record's text.
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

    /// What the record says of a unit.
    #[must_use]
    pub fn get(&self, unit: &str) -> Option<Entry> {
        self.entries.get(unit).copied()
    }

    /// Says something of a unit; tells whether that is news.
    pub fn set(&mut self, unit: &str, entry: Entry) -> bool {
        self.entries.insert(unit.into(), entry) != Some(entry)
    }

    /// What the record says, by unit.
    pub fn entries(&self) -> impl Iterator<Item = (&str, Entry)> {
        self.entries.iter().map(|(unit, entry)| (&**unit, *entry))
    }

    /// Whether the record says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
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
