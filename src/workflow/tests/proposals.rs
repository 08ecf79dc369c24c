//! What a review is about, and for which units an approval holds: from texts alone.

use super::super::proposal::Proposal;
use super::super::submission::SubmittedText;
use crate::fluent::fingerprints;
use crate::model::UnitState;
use crate::record::{Drafts, Entry, Grades, Record};

/// The texts of an item; the branch answers `answered`.
struct Texts {
    source: &'static str,
    answered: &'static str,
    branch: &'static str,
    /// The text that was handed in when the branch was as it is.
    submitted: Option<&'static str>,
}

const TWO: Texts =
    Texts { source: "a = A\nb = B\n", answered: "a = A\nb = B\n", branch: "a = a\nb = b\n", submitted: None };

impl Texts {
    fn proposal(&self) -> Proposal {
        let submitted = self.submitted.map(|target| SubmittedText {
            target: target.to_owned(),
            base: self.branch.to_owned(),
            source: self.source.to_owned(),
            record: pairs(self.source, target, false),
            drafts: Drafts::default(),
        });
        let merged = submitted.clone().unwrap_or(SubmittedText {
            target: self.branch.to_owned(),
            base: self.branch.to_owned(),
            source: String::new(),
            ..SubmittedText::default()
        });
        let merged = merged.onto(self.branch);
        Proposal {
            branch: self.branch.to_owned(),
            branch_record: pairs(self.answered, self.branch, false),
            record_problem: None,
            source: self.source.to_owned(),
            source_prints: fingerprints(self.source),
            target_prints: fingerprints(&merged.text),
            branch_prints: fingerprints(self.branch),
            merged,
            submitted,
            grades: Grades::default(),
        }
    }
}

/// A record that pairs each unit of a source with that of a translation.
fn pairs(source: &str, target: &str, reviewed: bool) -> Record {
    let (source, mut record) = (fingerprints(source), Record::default());
    for (unit, target) in fingerprints(target) {
        if let Some(&source) = source.get(&unit) {
            record.set(&unit, Entry { source, target, reviewed });
        }
    }
    record
}

#[test]
fn a_review_is_about_what_was_changed_or_confirmed() {
    let changed = Texts { submitted: Some("a = a\nb = bb\n"), ..TWO };
    assert_eq!(changed.proposal().to_review(), ["b"]);
    let confirmed = Texts { answered: "a = A\nb = older\n", submitted: Some("a = a\nb = b\n"), ..TWO };
    assert_eq!(confirmed.proposal().branch_state("b"), UnitState::Stale);
    assert_eq!(confirmed.proposal().to_review(), ["b"]);
    let taken_out = Texts { submitted: Some("a = a\n"), ..TWO };
    assert_eq!(taken_out.proposal().to_review(), ["b"]);
}

#[test]
fn without_a_submission_a_review_is_about_what_nobody_reviewed() {
    let mut proposal = TWO.proposal();
    assert_eq!(proposal.to_review(), ["a", "b"]);
    proposal.branch_record = pairs(TWO.source, "a = a\n", true);
    assert_eq!(proposal.to_review(), ["b"]);
    let stale = Texts { answered: "a = older\nb = B\n", ..TWO };
    assert_eq!(stale.proposal().to_review(), ["b"]);
}

#[test]
fn an_approval_is_outdated_by_an_edit_of_either_text() {
    let submitted = Texts { submitted: Some("a = aa\nb = b\n"), ..TWO };
    let approved = submitted.proposal().pairs(&[]);
    assert_eq!(submitted.proposal().not_approved(&approved), [""; 0]);
    let source = Texts { source: "a = A, edited\nb = B\n", ..submitted };
    assert_eq!(source.proposal().not_approved(&approved), ["a"]);
    let target = Texts { submitted: Some("a = aaa\nb = b\n"), ..TWO };
    assert_eq!(target.proposal().not_approved(&approved), ["a"]);
    let more = Texts { submitted: Some("a = aa\nb = bb\n"), ..TWO };
    assert_eq!(more.proposal().not_approved(&approved), ["b"], "it was never approved");
}

#[test]
fn a_cosmetic_edit_of_the_source_leaves_an_approval() {
    let before = Texts { submitted: Some("a = aa\nb = b\n"), ..TWO };
    let approved = before.proposal().pairs(&[]);
    let mut after = Texts { source: "a = A!\nb = B\n", ..before }.proposal();
    assert_eq!(after.not_approved(&approved), ["a"]);
    let old = fingerprints(TWO.source)["a"];
    let new = after.source_prints["a"];
    assert!(after.grades.add("a", old, new));
    assert_eq!(after.not_approved(&approved), [""; 0]);
}

#[test]
fn an_approval_of_units_is_about_these_even_if_they_are_stale() {
    let stale = Texts { answered: "a = older\nb = B\n", ..TWO };
    let units = |record: Record| record.entries().map(|(unit, _)| unit.to_owned()).collect::<Vec<_>>();
    assert_eq!(units(stale.proposal().pairs(&[])), ["b"]);
    assert_eq!(units(stale.proposal().pairs(&["a".to_owned()])), ["a"]);
}

#[test]
fn what_the_branch_has_as_it_was_approved_is_published() {
    let mut proposal = Texts { submitted: Some("a = aa\nb = b\n"), ..TWO }.proposal();
    let approved = proposal.pairs(&[]);
    assert!(!proposal.is_published(&approved));
    proposal.branch_record = pairs(TWO.source, "a = aa\nb = b\n", true);
    assert!(!proposal.is_published(&approved), "the record says so, and the file does not");
    proposal.branch.clone_from(&proposal.merged.text);
    proposal.branch_prints.clone_from(&proposal.target_prints);
    assert!(proposal.is_published(&approved));
    assert!(!proposal.is_published(&Record::default()), "nothing was approved");
    proposal.branch_record = pairs(TWO.source, "a = aa\nb = b\n", false);
    assert!(!proposal.is_published(&approved), "nobody says that it was reviewed");
}

#[test]
fn units_come_in_the_order_of_the_source_and_then_those_of_the_translation_alone() {
    let texts = Texts { source: "b = B\na = A\n", branch: "z = z\na = a\n", ..TWO };
    assert_eq!(texts.proposal().units(), ["b", "a", "z"]);
    assert_eq!(texts.proposal().state("z"), UnitState::Missing, "there is no text that it could answer");
}
