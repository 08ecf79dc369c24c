//! What a reviewer decides: approved, or returned.

use crate::catalogue::ItemFiles;
use crate::diagnostics::Diagnostic;
use crate::ledger::{EventKind, ItemEntry, Verdict};
use crate::ledgers::{Exchange, Ledgers, Lost, NewEvent, file};
use crate::model::{ItemId, Person, UnitState};
use crate::record::Record;
use crate::session::{Failure, Workspace};
use crate::workflow::pending::{Pending, obstacles};
use crate::workflow::proposal::Proposal;
use crate::workflow::refusal::{Refusal, refusal_of};
use crate::workflow::review::looked::Looked;
use crate::workflow::standing::{approvals, corrected_words, earlier_approvals, own_words, wrote};
use crate::workflow::submission::branch_root;

/// What a reviewer decided.
#[derive(Debug, Clone, Copy)]
pub struct Decision<'j> {
    /// Whether the text may be committed.
    pub verdict: Verdict,
    /// The units that it is about; none is all.
    pub units: &'j [String],
    /// Why.
    pub text: Option<&'j str>,
    /// What tells the texts that the reviewer decides about from any others ([`super::Comparison::shown`]); none is what they looked
    /// at last.
    pub shown: Option<&'j str>,
    /// Whether to write nothing.
    pub dry_run: bool,
}

/// Stands for the submission that somebody was shown who was shown none.
const NOTHING: &str = "nothing";

/// What became of it.
#[derive(Debug)]
pub enum Decided {
    /// It is in the ledger.
    Done {
        /// How far the exchange with the remote went.
        exchange: Exchange,
        /// Whether the text was handed in and is not committed yet.
        handed_in: bool,
        /// The units that are approved, or that went back.
        units: usize,
        /// The units that still wait for an approval.
        left: Vec<String>,
        /// The translations of changed source texts that were not approved.
        stale: Vec<String>,
        /// The units with words that the reviewer changed themselves, which were not approved.
        own: Vec<String>,
    },
    /// The workflow forbids it.
    Refused(Refusal, Option<Exchange>),
    /// It could not be committed: this must be mended first.
    Blocked(Vec<Diagnostic>),
}

/// Writes down what a reviewer decided.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read or written.
pub fn decide(workspace: &mut Workspace<'_>, files: &ItemFiles, decision: Decision<'_>) -> Result<Decided, Failure> {
    let known = known(workspace, &files.item)?;
    if !decision.dry_run {
        // A remote that does not answer has nothing newer to say.
        workspace.ledgers.fetch()?;
    }
    decide_known(workspace, files, decision, known)
}

/// The id of the submission that this clone knows of an item, before it asks the remote.
///
/// # Errors
///
/// Returns a [`Failure`] if the ledger cannot be read.
pub fn known(workspace: &mut Workspace<'_>, item: &ItemId) -> Result<Option<String>, Failure> {
    Ok(workspace.ledgers.entry(item)?.submission.map(|submission| submission.id))
}

/// The same where the remote was asked already; `known` is what this clone knew before.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read or written.
pub fn decide_known(
    workspace: &mut Workspace<'_>,
    files: &ItemFiles,
    decision: Decision<'_>,
    known: Option<String>,
) -> Result<Decided, Failure> {
    let item = &*files.item;
    let is_blank = |text: &str| text.trim().is_empty();
    if decision.verdict == Verdict::Return && decision.text.is_none_or(is_blank) {
        return Err(Failure::NoReason);
    }
    if !is_seen(&mut workspace.ledgers, item, known)? {
        // Nobody approves what they have not seen.
        return Ok(Decided::Refused(Refusal::Newer, None));
    }
    let (config, me) = (workspace.config(), workspace.me().clone());
    if !config.may_review(&item.locale, &me) {
        return Ok(Decided::Refused(Refusal::NotAReviewer(config.reviewers(&item.locale).to_vec()), None));
    }
    let case = Case::read(workspace, files, decision)?;
    let unknown = case.unknown_units();
    if !unknown.is_empty() {
        return Err(Failure::NoUnits { item: item.to_string(), units: unknown });
    }
    if let Some(refusal) = case.refusal(&workspace.ledgers, &me)? {
        return Ok(Decided::Refused(refusal, None));
    }
    if decision.verdict == Verdict::Approve
        && let Some(refusal) = case.unseen(workspace)?
    {
        return Ok(Decided::Refused(refusal, None));
    }
    let approved = match decision.verdict {
        Verdict::Approve => Some(case.approve(&workspace.ledgers)?),
        Verdict::Return => None,
    };
    if approved.as_ref().is_some_and(|approved| case.answers_nothing(approved)) {
        return Ok(Decided::Refused(Refusal::OtherSource, None));
    }
    if let Some(approved) = approved.as_ref().filter(|approved| approved.left.is_empty()) {
        let obstacles = case.obstacles(workspace, approved)?;
        if let Some(decided) = obstacles {
            return Ok(decided);
        }
    }
    let (stale, own) = (case.stale(), case.own.clone());
    let is_meant = |unit: &&String| approved.is_none() || !(stale.contains(unit) || own.contains(unit));
    let units = case.units.iter().filter(is_meant).count();
    let left = approved.as_ref().map(|approved| approved.left.clone()).unwrap_or_default();
    let handed_in = case.entry.submission.is_some();
    if decision.dry_run {
        return Ok(Decided::Done { exchange: Exchange::default(), handed_in, units, left, stale, own });
    }
    let exchange = workspace.ledgers.write_and_exchange(vec![case.event(approved, &me)])?;
    let is_review = |lost: &&Lost| lost.item == *item && matches!(lost.event.kind, EventKind::Review { .. });
    if let Some(lost) = exchange.lost.iter().find(is_review) {
        return Ok(Decided::Refused(refusal_of(&lost.why), Some(exchange)));
    }
    Ok(Decided::Done { exchange, handed_in, units, left, stale, own })
}

/// Whether the submission that there is, as far as the remote knows, is the one that the reviewer was shown.
fn is_seen(ledgers: &mut Ledgers<'_>, item: &ItemId, known: Option<String>) -> Result<bool, Failure> {
    let current = ledgers.entry(item)?.submission.map(|submission| submission.id);
    let shown = ledgers.shown(item);
    let is_seen = known == current && (current.is_none() || shown.is_none() || shown == current);
    if !is_seen && shown.is_none() {
        // Saying it once more is no look.
        ledgers.note_shown(item, known.as_deref().unwrap_or(NOTHING));
    }
    Ok(is_seen)
}

/// What is decided, and about what.
struct Case<'c> {
    files: &'c ItemFiles,
    decision: Decision<'c>,
    entry: ItemEntry,
    proposal: Proposal,
    /// The units that the reviewer named, sorted.
    named: Vec<String>,
    /// The units that a review is about.
    to_review: Vec<String>,
    /// The units that this one is about.
    units: Vec<String>,
    /// The units with words that the reviewer changed themselves.
    own: Vec<String>,
}

/// What an approval comes to.
struct Approved {
    /// The pairs of texts that are approved now.
    pairs: Record,
    /// The units that still wait for an approval.
    left: Vec<String>,
}

impl<'c> Case<'c> {
    fn read(workspace: &mut Workspace<'_>, files: &'c ItemFiles, decision: Decision<'c>) -> Result<Self, Failure> {
        let branch = branch_root(workspace)?;
        let entry = workspace.ledgers.entry(&files.item)?;
        let proposal = Proposal::read(&workspace.ledgers, &branch, files, &entry)?;
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
    fn unknown_units(&self) -> Vec<String> {
        // What the submission takes out can be named, too.
        let is_known = |unit: &String| {
            self.proposal.target_prints.contains_key(unit) || self.proposal.branch_prints.contains_key(unit)
        };
        let is_unknown = |unit: &&String| !is_known(unit);
        self.named.iter().filter(is_unknown).cloned().collect()
    }

    /// Why this cannot be decided, or not by this person.
    fn refusal(&self, ledgers: &Ledgers<'_>, me: &Person) -> Result<Option<Refusal>, Failure> {
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
    fn unseen(&self, workspace: &Workspace<'_>) -> Result<Option<Refusal>, Failure> {
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

    fn approve(&self, ledgers: &Ledgers<'_>) -> Result<Approved, Failure> {
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

    /// Why a commit would be refused once all is approved.
    fn obstacles(&self, workspace: &mut Workspace<'_>, approved: &Approved) -> Result<Option<Decided>, Failure> {
        let Some(submitted) = &self.proposal.submitted else { return Ok(None) };
        let mut record = submitted.record.clone();
        for (unit, pair) in approved.pairs.entries() {
            record.set(unit, pair);
        }
        let branch = branch_root(workspace)?;
        let text = (&*self.proposal.merged.text, &record);
        let found = obstacles(workspace, &branch, self.files, text, Pending::Approved)?;
        if found.is_empty() {
            return Ok(None);
        }
        // What it shows may be handed in, and not be approved yet.
        let is_mended = obstacles(workspace, &branch, self.files, text, Pending::HandedIn)?.is_empty();
        Ok(Some(if is_mended { Decided::Refused(Refusal::OthersFirst, None) } else { Decided::Blocked(found) }))
    }

    /// Whether there are texts to approve, and none of them answers the present source.
    fn answers_nothing(&self, approved: &Approved) -> bool {
        approved.pairs.is_empty() && self.units.iter().any(|unit| self.proposal.target_prints.contains_key(unit))
    }

    /// The translations of changed source texts that nobody asked to approve.
    fn stale(&self) -> Vec<String> {
        let is_stale = |unit: &String| self.proposal.state(unit) == UnitState::Stale && !self.named.contains(unit);
        self.proposal.units().into_iter().filter(is_stale).collect()
    }

    /// The event; an approval that leaves nothing is one of the whole.
    fn event(&self, approved: Option<Approved>, me: &Person) -> NewEvent {
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
