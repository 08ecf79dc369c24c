//! What somebody decides about: the texts of an item, which units are meant, and what an approval of them comes to.

use super::looked::Looked;
use super::outcome::Decision;
use crate::catalogue::ItemFiles;
use crate::files::Root;
use crate::ledger::{EventKind, ItemEntry, Verdict};
use crate::ledgers::{Ledgers, NewEvent, file};
use crate::model::{Person, UnitState};
use crate::record::Record;
use crate::session::{Failure, Workspace};
use crate::workflow::proposal::Proposal;
use crate::workflow::refusal::Refusal;
use crate::workflow::standing::{approvals, corrected_words, earlier_approvals, own_words, wrote};

/// What is decided, and about what.
pub(super) struct Case<'c> {
    pub(super) files: &'c ItemFiles,
    decision: Decision<'c>,
    pub(super) entry: ItemEntry,
    proposal: Proposal,
    /// The units that the reviewer named, sorted.
    named: Vec<String>,
    /// The units that a review is about.
    to_review: Vec<String>,
    /// The units that this one is about.
    pub(super) units: Vec<String>,
    /// The units with words that the reviewer changed themselves.
    pub(super) own: Vec<String>,
}

/// What an approval comes to.
#[derive(Default)]
pub(super) struct Approved {
    /// The pairs of texts that are approved now.
    pairs: Record,
    /// The units that still wait for an approval.
    pub(super) left: Vec<String>,
}

impl<'c> Case<'c> {
    pub(super) fn read(
        workspace: &mut Workspace<'_>,
        branch: &Root,
        files: &'c ItemFiles,
        decision: Decision<'c>,
    ) -> Result<Self, Failure> {
        let entry = workspace.ledgers.entry(&files.item)?;
        let proposal = Proposal::read(&workspace.ledgers, branch, files, &entry)?;
        let mut to_review = proposal.to_review();
        if to_review.is_empty() && entry.returned && entry.submission.is_none() {
            // Whoever takes back a return approves what is there, as far as it answers the present source.
            to_review = proposal.units().into_iter().filter(|unit| proposal.state(unit).is_current()).collect();
        }
        // What a correction took out, or put back to what is published, is looked at, too.
        for (unit, left) in corrected_words(&workspace.ledgers, &entry, |_| !workspace.config().review_own)? {
            if left.as_ref() == proposal.target_prints.get(&unit) && !to_review.contains(&unit) {
                to_review.push(unit);
            }
        }
        let mut named = decision.units.to_vec();
        named.sort();
        named.dedup();
        let units = if named.is_empty() { to_review.clone() } else { named.clone() };
        let own = own_words(&workspace.ledgers, &entry, workspace.me())?;
        let is_own =
            |unit: &&String| own.get(*unit).is_some_and(|own| own.as_ref() == proposal.target_prints.get(*unit));
        let own = units.iter().filter(is_own).cloned().collect();
        Ok(Self { files, decision, entry, proposal, named, to_review, units, own })
    }

    /// The units that were named and are not there.
    pub(super) fn unknown_units(&self) -> Vec<String> {
        // What the submission takes out can be named, too.
        let is_known = |unit: &String| {
            self.proposal.target_prints.contains_key(unit) || self.proposal.branch_prints.contains_key(unit)
        };
        let is_unknown = |unit: &&String| !is_known(unit);
        self.named.iter().filter(is_unknown).cloned().collect()
    }

    /// Why this cannot be decided, or not by this person.
    pub(super) fn refusal(&self, ledgers: &Ledgers<'_>, me: &Person) -> Result<Option<Refusal>, Failure> {
        let is_approval = self.decision.verdict == Verdict::Approve;
        let is_handed_in = self.entry.submission.is_some();
        if is_handed_in && self.proposal.submitted.is_none() && is_approval {
            return Ok(Some(Refusal::NoText));
        }
        let has_nothing = match is_approval {
            true => self.to_review.is_empty(),
            false => self.proposal.branch_prints.is_empty(),
        };
        if !is_handed_in && has_nothing {
            return Ok(Some(Refusal::NothingToReview));
        }
        if !is_approval {
            return Ok(None);
        }
        if ledgers.repository.work_tree().leads_through_link(&ledgers.repository.path_in_repository(&self.files.target))
        {
            return Ok(Some(Refusal::Link(self.files.target.to_string())));
        }
        if let Some(problem) = &self.proposal.record_problem {
            return Ok(Some(Refusal::UnreadableRecord(problem.path.clone())));
        }
        let is_own = match is_handed_in {
            true => ledgers.config.is_own(&self.entry.authors, me),
            false => !ledgers.config.review_own && wrote(ledgers, self.files, &self.proposal, &self.units, me)?,
        };
        // Of all that there is, their own words are left out; who names them, or has nothing else, is told.
        let has_other = || self.units.iter().any(|unit| !self.own.contains(unit));
        if !self.own.is_empty() && (!self.named.is_empty() || !has_other()) {
            let drafted: Vec<String> =
                self.own.iter().filter(|unit| self.proposal.draft(unit).is_some()).cloned().collect();
            return Ok(Some(match drafted.is_empty() {
                true => Refusal::OwnCorrection(self.own.clone()),
                false => Refusal::OwnDraft(drafted),
            }));
        }
        let conflicts = &self.proposal.merged.conflicts;
        Ok(match (is_own, conflicts.is_empty()) {
            (true, _) => Some(Refusal::OwnText),
            (false, false) => Some(Refusal::ConflictInReview(conflicts.clone())),
            (false, true) => None,
        })
    }

    /// The units that an approval is about: those that were named, else those that answer the present source.
    fn wanted(&self) -> Vec<String> {
        let is_wanted = |unit: &&String| {
            !self.own.contains(unit) && (!self.named.is_empty() || self.proposal.state(unit).is_current())
        };
        self.units.iter().filter(is_wanted).cloned().collect()
    }

    /// Why nobody approves it yet who was not shown the texts, or was shown others.
    pub(super) fn unseen(&self, workspace: &Workspace<'_>) -> Result<Option<Refusal>, Failure> {
        let Some(looked) = Looked::read(workspace, &self.files.item)? else { return Ok(Some(Refusal::NotShown)) };
        let (source, target) = (self.proposal.source.clone(), self.proposal.merged.text.clone());
        let now = Looked { source, target, heard: 0 };
        if let Some(shown) = self.decision.shown {
            if shown != now.digest(&self.entry) {
                return Ok(Some(Refusal::Newer));
            }
            let shown = self.shown_units(&workspace.ledgers)?;
            if self.named.iter().any(|unit| !shown.contains(unit)) {
                return Ok(Some(Refusal::NotShown));
            }
        }
        let changed = looked.changed(&now);
        Ok(self.wanted().iter().any(|unit| changed.contains(unit)).then_some(Refusal::Newer))
    }

    /// The units that a comparison shows.
    fn shown_units(&self, ledgers: &Ledgers<'_>) -> Result<Vec<String>, Failure> {
        let mut shown = self.to_review.clone();
        if self.entry.approval.is_some() {
            let earlier = earlier_approvals(ledgers, &self.files.item, &self.entry)?.1;
            let approved = approvals(ledgers, &self.files.item, &self.entry)?.1;
            shown.extend(self.proposal.not_approved(&self.proposal.with_earlier(approved, &earlier)));
        }
        Ok(shown)
    }

    pub(super) fn approve(&self, ledgers: &Ledgers<'_>) -> Result<Approved, Failure> {
        let proposal = &self.proposal;
        let pairs = proposal.pairs(&self.wanted());
        let earlier = earlier_approvals(ledgers, &self.files.item, &self.entry)?.1;
        let mut approved = proposal.with_earlier(approvals(ledgers, &self.files.item, &self.entry)?.1, &earlier);
        for (unit, pair) in pairs.entries() {
            approved.set(unit, pair);
        }
        let unapproved = proposal.not_approved(&approved);
        let is_left = |unit: &&String| {
            let is_pair = proposal.target_prints.contains_key(*unit) && proposal.source_prints.contains_key(*unit);
            match is_pair {
                true => unapproved.contains(unit) || approved.get(unit).is_none(),
                // A unit that the submission takes out, or that has no source, is approved with the whole, or by its name.
                false => self.own.contains(unit) || (!self.named.is_empty() && !self.named.contains(unit)),
            }
        };
        let left = self.to_review.iter().filter(is_left).cloned().collect();
        Ok(Approved { pairs, left })
    }

    /// The text that would be committed once all is approved, and its record; none if nothing was handed in.
    pub(super) fn to_commit(&self, approved: &Approved) -> Option<(&str, Record)> {
        let mut record = self.proposal.submitted.as_ref()?.record.clone();
        for (unit, pair) in approved.pairs.entries() {
            record.set(unit, pair);
        }
        Some((&self.proposal.merged.text, record))
    }

    /// Whether there are texts to approve, and none of them answers the present source.
    pub(super) fn answers_nothing(&self, approved: &Approved) -> bool {
        approved.pairs.is_empty() && self.units.iter().any(|unit| self.proposal.target_prints.contains_key(unit))
    }

    /// The translations of changed source texts that nobody asked to approve.
    pub(super) fn stale(&self) -> Vec<String> {
        let is_stale = |unit: &String| self.proposal.state(unit) == UnitState::Stale && !self.named.contains(unit);
        self.proposal.units().into_iter().filter(is_stale).collect()
    }

    /// The event; an approval that leaves nothing is one of the whole.
    pub(super) fn event(&self, approved: Option<Approved>, me: &Person) -> NewEvent {
        let is_whole = approved.as_ref().is_some_and(|approved| approved.left.is_empty());
        let kind = EventKind::Review {
            about: self.entry.submission.as_ref().map(|submission| submission.id.clone()),
            verdict: self.decision.verdict,
            units: match self.decision.verdict {
                _ if is_whole => Vec::new(),
                Verdict::Approve => self.wanted(),
                Verdict::Return => self.named.clone(),
            },
            text: self.decision.text.map(str::to_owned),
        };
        let files = approved.map(|approved| (file::RECORD, approved.pairs.to_text().into_bytes()));
        NewEvent { files: files.into_iter().collect(), ..NewEvent::new(kind, &self.files.item, me) }
    }
}
