//! The state that follows from texts and record.

use super::grades::Grades;
use super::item_record::Entry;
use crate::fluent::Fingerprint;
use crate::model::UnitState;

/// The state of a unit that has a target.
///
/// A target without an entry counts as translated: nothing is known of the text that it answered. An entry whose source
/// is not the present one makes it stale, unless cosmetic edits alone lead from one to the other; an entry whose target
/// is not the present one was not reviewed.
#[must_use]
pub(crate) fn unit_state(
    unit: &str,
    entry: Option<Entry>,
    source: Fingerprint,
    target: Fingerprint,
    grades: &Grades,
) -> UnitState {
    match entry {
        None => UnitState::Translated,
        Some(entry) if !grades.lead(unit, entry.source, source) => UnitState::Stale,
        Some(entry) if entry.reviewed && entry.target == target => UnitState::Reviewed,
        Some(_) => UnitState::Translated,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_edit_of_either_text_voids_an_approval() {
        let print = |n: u8| format!("{n:016x}").parse::<Fingerprint>().expect("a fingerprint");
        let entry = Entry { source: print(1), target: print(2), reviewed: true };
        let none = Grades::default();
        let state = |source, target| unit_state("a", Some(entry), print(source), print(target), &none);
        assert_eq!(state(1, 2), UnitState::Reviewed);
        assert_eq!(state(1, 3), UnitState::Translated);
        assert_eq!(state(3, 2), UnitState::Stale);
        assert_eq!(unit_state("a", None, print(3), print(2), &none), UnitState::Translated);
        let cosmetic = Grades::parse("tolkit-record 1\na 0000000000000001 0000000000000003\n").expect("a record");
        assert_eq!(unit_state("a", Some(entry), print(3), print(2), &cosmetic), UnitState::Reviewed);
    }
}
