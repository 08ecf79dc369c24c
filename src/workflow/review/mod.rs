//! Reviewing: what waits, how a text compares with its source and with what was there, and what a reviewer says of it.

mod compare;
mod judge;
mod list;

pub use compare::{Comparison, UnitComparison, compare};
pub use judge::{Judged, Judgement, comment, judge};
pub use list::{Waiting, waiting};

use super::ledger::{LedgerError, Ledgers};
use super::submission::{SubmittedText, branch_root, read, read_approved, text_of};
use super::submit::SubmitError;
use crate::catalogue::{Catalogue, RecordStore, read_grades};
use crate::files::Root;
use crate::fluent::{Fingerprint, Merged};
use crate::ledger::{ItemEntry, Person};
use crate::model::{ItemId, UnitState};
use crate::record::{Entry, Grades, Record, unit_state};
use crate::workflow::item::ItemFiles;
use crate::workflow::team;
use rustc_hash::FxHashMap;

/// What would be committed of an item: the submission on the branch, or what the branch has.
pub(super) struct Candidate {
    /// What the branch has.
    pub(super) branch: String,
    /// What the branch's record says.
    pub(super) branch_record: Record,
    /// The submission on it; without one, what the branch has.
    pub(super) merged: Merged,
    /// What the submission has, if there is one.
    pub(super) submitted: Option<SubmittedText>,
    /// The source text.
    pub(super) source: String,
    /// The fingerprints of the source's units.
    pub(super) source_prints: FxHashMap<String, Fingerprint>,
    /// The fingerprints of the merged text's units.
    pub(super) target_prints: FxHashMap<String, Fingerprint>,
    /// The fingerprints of what the branch has.
    pub(super) branch_prints: FxHashMap<String, Fingerprint>,
    /// The source edits that were graded cosmetic.
    pub(super) grades: Grades,
}

impl Candidate {
    /// Reads what would be committed, with the branch's files under `branch`.
    pub(super) fn read(
        ledgers: &Ledgers<'_>,
        branch: &Root,
        files: &ItemFiles,
        entry: &ItemEntry,
    ) -> Result<Self, SubmitError> {
        let source = text_of(branch, &files.source)?;
        let text = text_of(branch, &files.target)?;
        let store = RecordStore::new(branch);
        let (branch_record, _) = store.read(&files.item);
        let (grades, _) = read_grades(&store, &ledgers.config.project.source, &files.item.resource());
        let submitted = match &entry.submission {
            Some(submission) => read(ledgers, submission)?,
            None => None,
        };
        let merged = match &submitted {
            Some(submitted) => submitted.onto(&text),
            None => Merged { text: text.clone(), conflicts: Vec::new() },
        };
        Ok(Self {
            branch_record,
            source_prints: super::submission::prints(&source),
            target_prints: super::submission::prints(&merged.text),
            branch_prints: super::submission::prints(&text),
            branch: text,
            merged,
            submitted,
            source,
            grades,
        })
    }

    /// Returns what a unit is worth on the branch.
    pub(super) fn branch_state(&self, unit: &str) -> UnitState {
        match (self.source_prints.get(unit), self.branch_prints.get(unit)) {
            (Some(&source), Some(&target)) => {
                unit_state(unit, self.branch_record.get(unit), source, target, &self.grades)
            }
            _ => UnitState::Missing,
        }
    }

    /// Returns what a unit is worth in the submission, before any review of it.
    pub(super) fn state(&self, unit: &str) -> UnitState {
        let (Some(&source), Some(&target)) = (self.source_prints.get(unit), self.target_prints.get(unit)) else {
            return UnitState::Missing;
        };
        let entry = match &self.submitted {
            // What the submission says of a unit counts where it has the text that is there.
            Some(submitted) => submitted.record.get(unit).filter(|entry| entry.target == target),
            None => None,
        };
        unit_state(unit, entry.or_else(|| self.branch_record.get(unit)), source, target, &self.grades)
    }

    /// Tells whether the submission changes a unit of the branch.
    pub(super) fn is_changed(&self, unit: &str) -> bool {
        self.target_prints.get(unit) != self.branch_prints.get(unit)
    }

    /// Returns the units that a review is about, in the order of the source: what the submission changes or confirms, or,
    /// without one, what nobody reviewed.
    pub(super) fn to_review(&self) -> Vec<String> {
        let wants = |unit: &str| {
            let state = self.state(unit);
            match &self.submitted {
                Some(_) => self.is_changed(unit) || (state.is_current() && !self.branch_state(unit).is_current()),
                None => state == UnitState::Translated,
            }
        };
        self.units().into_iter().filter(|unit| wants(unit)).collect()
    }

    /// Returns the units of the source, in their order, and then those of the translation alone.
    pub(super) fn units(&self) -> Vec<String> {
        let mut units: Vec<String> = Vec::new();
        let mut seen = rustc_hash::FxHashSet::default();
        for text in [&self.source, &self.merged.text, &self.branch] {
            let text = text.strip_prefix('\u{feff}').unwrap_or(text);
            for unit in &crate::fluent::parse(text).units {
                if seen.insert(unit.id.to_owned()) {
                    units.push(unit.id.to_owned());
                }
            }
        }
        units
    }

    /// Returns the pairs that an approval of these units is about; none means all that a review is about and that answer the
    /// present source.
    pub(super) fn pairs(&self, units: &[String]) -> Record {
        let mut pairs = Record::default();
        let to_review = self.to_review();
        for (unit, &target) in &self.target_prints {
            let Some(&source) = self.source_prints.get(unit) else { continue };
            let wanted = if units.is_empty() {
                to_review.contains(unit) && self.state(unit).is_current()
            } else {
                units.contains(unit)
            };
            if wanted {
                pairs.set(unit, Entry { source, target, reviewed: true });
            }
        }
        pairs
    }

    /// Tells whether the branch's record has every one of these pairs.
    fn is_published(&self, approved: &Record) -> bool {
        let is_there = |(unit, pair): (&str, Entry)| {
            self.branch_record.get(unit).is_some_and(|entry| {
                entry.reviewed && entry.target == pair.target && self.grades.lead(unit, pair.source, entry.source)
            })
        };
        !approved.is_empty() && approved.entries().all(is_there)
    }

    /// Returns the units for which an approval of these pairs does not hold, in the order of the source: one of the texts
    /// has changed since, or the pair was never approved.
    pub(super) fn not_approved(&self, approved: &Record) -> Vec<String> {
        let holds = |unit: &str| {
            let entry = approved.get(unit);
            match (self.source_prints.get(unit), self.target_prints.get(unit)) {
                (Some(&source), Some(&target)) => match entry {
                    Some(entry) => self.grades.lead(unit, entry.source, source) && entry.target == target,
                    None => !self.is_changed(unit),
                },
                // A unit without a source, or one that is taken out, has nothing to be approved.
                _ => entry.is_none(),
            }
        };
        self.units().into_iter().filter(|unit| !holds(unit)).collect()
    }
}

/// Returns the approvals of an item that count: by people who may review it, and whose own text it is not; with the pairs
/// of texts that they approved, all together.
pub(super) fn approvals(
    ledgers: &Ledgers<'_>,
    item: &ItemId,
    entry: &ItemEntry,
) -> Result<(Vec<Person>, Record), LedgerError> {
    let config = ledgers.config;
    let (mut people, mut pairs): (Vec<Person>, Record) = (Vec::new(), Record::default());
    for (person, commit) in entry.approval.iter().flat_map(|approval| &approval.parts) {
        if !team::may_review(config, &item.locale, person) || team::is_own(config, entry, person) {
            continue;
        }
        for (unit, pair) in read_approved(ledgers, commit)?.entries() {
            pairs.set(unit, pair);
        }
        if !people.contains(person) {
            people.push(person.clone());
        }
    }
    Ok((people, pairs))
}

/// What an approval is worth on the branch that is checked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It holds, and can be committed.
    Holds,
    /// It does not hold any more, for these units.
    Outdated(Vec<String>),
    /// The branch has everything that was approved: somebody committed it, and has not said so yet.
    Published,
    /// Nobody who may approve it has.
    Unapproved,
}

/// Tells whether an approved text of an item waits for its commit, so that nobody should hand in another one.
///
/// # Errors
///
/// Returns a [`SubmitError`] where something cannot be read.
pub fn is_locked(
    ledgers: &Ledgers<'_>,
    catalogue: &Catalogue<'_>,
    branch: &Root,
    item: &ItemId,
    entry: &ItemEntry,
) -> Result<bool, SubmitError> {
    let is_waiting = entry.is_approved() && entry.submission.is_some();
    Ok(is_waiting && standing(ledgers, catalogue, branch, item, entry)? == Standing::Holds)
}

/// Returns what an item's approval is worth on the branch that is checked out.
///
/// # Errors
///
/// Returns a [`SubmitError`] where something cannot be read.
pub fn standing(
    ledgers: &Ledgers<'_>,
    catalogue: &Catalogue<'_>,
    branch: &Root,
    item: &ItemId,
    entry: &ItemEntry,
) -> Result<Standing, SubmitError> {
    let Some(files) = ItemFiles::find(catalogue, item) else { return Ok(Standing::Holds) };
    let candidate = Candidate::read(ledgers, branch, &files, entry)?;
    let (people, approved) = approvals(ledgers, item, entry)?;
    if people.is_empty() {
        return Ok(Standing::Unapproved);
    }
    let mut units = candidate.merged.conflicts.clone();
    units.extend(
        candidate.not_approved(&approved).into_iter().filter(|unit| !candidate.merged.conflicts.contains(unit)),
    );
    if candidate.is_published(&approved) {
        return Ok(Standing::Published);
    }
    Ok(if units.is_empty() { Standing::Holds } else { Standing::Outdated(units) })
}

/// Returns the files of the branch, with the sources that the work tree has: what a reviewer looks at.
pub(super) fn review_root(ledgers: &Ledgers<'_>, catalogue: &Catalogue<'_>) -> Result<Root, LedgerError> {
    branch_root(ledgers, catalogue.root)
}
