//! What would be committed of an item, and which of its units are approved.

use rustc_hash::{FxHashMap, FxHashSet};

use super::submission::{SubmittedText, read, text_of};
use crate::catalogue::{ItemFiles, Problem, RecordStore};
use crate::files::Root;
use crate::fluent::{Fingerprint, Merged, fingerprints, parse, without_mark};
use crate::ledger::ItemEntry;
use crate::ledgers::Ledgers;
use crate::model::UnitState;
use crate::record::{Draft, Entry, Grades, Record, unit_state};
use crate::session::Failure;

/// What would be committed of an item: the submission on the branch, or what the branch has.
pub(super) struct Proposal {
    /// What the branch has.
    pub(super) branch: String,
    /// What the branch's record says.
    pub(super) branch_record: Record,
    /// Why nobody knows what the branch's record says: then nothing may be written in its place.
    pub(super) record_problem: Option<Problem>,
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

impl Proposal {
    /// Reads what would be committed, with the branch's files under `branch`.
    pub(super) fn read(
        ledgers: &Ledgers<'_>,
        branch: &Root,
        files: &ItemFiles,
        entry: &ItemEntry,
    ) -> Result<Self, Failure> {
        let source = text_of(branch, &files.source)?;
        let text = text_of(branch, &files.target)?;
        let store = RecordStore::new(branch);
        let (branch_record, record_problem) = store.read(&files.item);
        let (grades, _) = store.grades(&ledgers.config.project.source, &files.item.resource());
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
            record_problem,
            source_prints: fingerprints(&source),
            target_prints: fingerprints(&merged.text),
            branch_prints: fingerprints(&text),
            branch: text,
            merged,
            submitted,
            source,
            grades,
        })
    }

    /// What a unit is worth on the branch.
    pub(super) fn branch_state(&self, unit: &str) -> UnitState {
        match (self.source_prints.get(unit), self.branch_prints.get(unit)) {
            (Some(&source), Some(&target)) => {
                unit_state(unit, self.branch_record.get(unit), source, target, &self.grades)
            }
            _ => UnitState::Missing,
        }
    }

    /// What a unit is worth in the submission, before any review of it.
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

    /// Where a unit of the submission comes from, if no person wrote it.
    pub(super) fn draft(&self, unit: &str) -> Option<&Draft> {
        self.submitted.as_ref()?.drafts.get(unit, *self.target_prints.get(unit)?)
    }

    /// Whether the submission changes a unit of the branch.
    pub(super) fn is_changed(&self, unit: &str) -> bool {
        self.target_prints.get(unit) != self.branch_prints.get(unit)
    }

    /// The units that a review is about, in the order of the source: what the submission changes or confirms, or,
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

    /// The units of the source, in their order, and then those of the translation alone.
    pub(super) fn units(&self) -> Vec<String> {
        let mut units: Vec<String> = Vec::new();
        let mut seen = FxHashSet::default();
        for text in [&self.source, &self.merged.text, &self.branch] {
            let text = without_mark(text);
            for unit in &parse(text).units {
                if seen.insert(unit.id.to_owned()) {
                    units.push(unit.id.to_owned());
                }
            }
        }
        units
    }

    /// The pairs that an approval of these units is about; none means all that a review is about and that answer the
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

    /// Whether the branch has all that was handed in, and every one of these pairs: the texts, and its record.
    pub(super) fn is_published(&self, approved: &Record) -> bool {
        if self.merged.text != self.branch || !self.merged.conflicts.is_empty() {
            return false;
        }
        let is_there = |(unit, pair): (&str, Entry)| {
            let has_text = self.branch_prints.get(unit) == Some(&pair.target);
            has_text
                && self.branch_record.get(unit).is_some_and(|entry| {
                    entry.reviewed && entry.target == pair.target && self.grades.lead(unit, pair.source, entry.source)
                })
        };
        // What only takes texts out has no pairs.
        let only_takes_out = self.submitted.as_ref().is_some_and(|submitted| {
            let (base, target) = (fingerprints(&submitted.base), fingerprints(&submitted.target));
            target.len() < base.len() && target.iter().all(|(unit, print)| base.get(unit) == Some(print))
        });
        (only_takes_out || !approved.is_empty()) && approved.entries().all(is_there)
    }

    /// These pairs, with those that were approved of an earlier text and are the same in this one.
    pub(super) fn with_earlier(&self, mut approved: Record, earlier: &Record) -> Record {
        for (unit, pair) in earlier.entries() {
            let is_same = self.target_prints.get(unit) == Some(&pair.target)
                && self.source_prints.get(unit).is_some_and(|&source| self.grades.lead(unit, pair.source, source));
            if is_same && approved.get(unit).is_none() {
                approved.set(unit, pair);
            }
        }
        approved
    }

    /// The units for which an approval of these pairs does not hold, in the order of the source: one of the texts
    /// has changed since, or the pair was never approved.
    pub(super) fn not_approved(&self, approved: &Record) -> Vec<String> {
        let holds = |unit: &str| {
            let entry = approved.get(unit);
            match (self.source_prints.get(unit), self.target_prints.get(unit)) {
                (Some(&source), Some(&target)) => match entry {
                    Some(entry) => self.grades.lead(unit, entry.source, source) && entry.target == target,
                    None => !self.is_changed(unit),
                },
                // A unit without a source, or one that is taken out, is no pair that could be approved.
                _ => true,
            }
        };
        self.units().into_iter().filter(|unit| !holds(unit)).collect()
    }
}
