//! Source edits that changed nothing for translators: the source locale's record.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::lines::{HEADER, RecordError, lines};
use crate::fluent::Fingerprint;

/// The cosmetic edits of one source resource.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grades {
    edits: BTreeMap<Box<str>, BTreeSet<(Fingerprint, Fingerprint)>>,
}

impl Grades {
    /// Reads the source locale's record of a resource.
    ///
    /// # Errors
    ///
    /// A [`RecordError`] if the text is not one.
    pub fn parse(text: &str) -> Result<Self, RecordError> {
        let mut grades = Self::default();
        for (number, fields) in lines(text)? {
            let error = || RecordError::Line(number);
            let [unit, old, new] = fields[..] else { return Err(error()) };
            let edit = (old.parse().map_err(|_| error())?, new.parse().map_err(|_| error())?);
            grades.edits.entry(unit.into()).or_default().insert(edit);
        }
        Ok(grades)
    }

    /// Says that an edit was cosmetic; tells whether that is news.
    pub fn add(&mut self, unit: &str, old: Fingerprint, new: Fingerprint) -> bool {
        old != new && self.edits.entry(unit.into()).or_default().insert((old, new))
    }

    /// The record's text.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = format!("{HEADER}\n");
        for (unit, edits) in &self.edits {
            for (old, new) in edits {
                // Writing to a string cannot fail.
                let _ = writeln!(text, "{unit} {old} {new}");
            }
        }
        text
    }

    /// Whether `old` became `new` by cosmetic edits alone.
    #[must_use]
    pub fn lead(&self, unit: &str, old: Fingerprint, new: Fingerprint) -> bool {
        let Some(edits) = self.edits.get(unit) else { return old == new };
        let mut reached = vec![old];
        let mut next = 0;
        while let Some(&from) = reached.get(next) {
            if from == new {
                return true;
            }
            for &(before, after) in edits {
                if before == from && !reached.contains(&after) {
                    reached.push(after);
                }
            }
            next += 1;
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cosmetic_edits_lead_on_and_circles_end() {
        let text = "tolkit-record 1\na 0000000000000001 0000000000000002\na 0000000000000002 0000000000000003\n\
            a 0000000000000003 0000000000000001\n";
        let mut grades = Grades::parse(text).expect("a record");
        assert_eq!(grades.to_text(), text);
        let print = |n: u8| format!("{n:016x}").parse::<Fingerprint>().expect("a fingerprint");
        assert!(grades.lead("a", print(1), print(3)));
        assert!(!grades.lead("a", print(1), print(4)));
        assert!(!grades.lead("b", print(1), print(3)));
        assert!(grades.lead("b", print(1), print(1)));
        assert!(grades.add("b", print(1), print(2)) && !grades.add("b", print(1), print(2)));
        assert!(grades.lead("b", print(1), print(2)) && !grades.add("b", print(2), print(2)));
    }
}
