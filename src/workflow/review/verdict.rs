//! What a reviewer says: approved, returned, a comment.

use crate::catalogue::ItemFiles;
use crate::fluent::{unit_spans, without_mark};
use crate::ledger::{EventKind, Verdict};
use crate::ledgers::{Exchange, Ledgers, Lost, NewEvent, file};
use crate::model::{Person, UnitState};
use crate::session::{Failure, Workspace};
use crate::workflow::proposal::Proposal;
use crate::workflow::refusal::{Refusal, refusal_of};
use crate::workflow::standing::approvals;
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
    /// Whether to write nothing.
    pub dry_run: bool,
}

/// What became of it.
#[derive(Debug)]
pub enum Decided {
    /// It is in the ledger.
    Done {
        /// How far the exchange with the remote went.
        exchange: Exchange,
        /// The units that are approved, or that went back.
        units: usize,
        /// The units that still wait for an approval.
        left: Vec<String>,
        /// The translations of changed source texts that were not approved.
        stale: Vec<String>,
    },
    /// The workflow forbids it.
    Refused(Refusal, Option<Exchange>),
    /// There are no such units.
    NoUnits(Vec<String>),
}

/// Writes down what a reviewer decided.
///
/// # Errors
///
/// Returns a [`Failure`] where something cannot be read or written.
pub fn decide(workspace: &mut Workspace<'_>, files: &ItemFiles, decision: Decision<'_>) -> Result<Decided, Failure> {
    let item = &*files.item;
    let branch = branch_root(workspace)?;
    let ledgers = &mut workspace.ledgers;
    let (config, me) = (ledgers.config, ledgers.me.clone());
    let known = ledgers.state(&item.locale)?.item(item).and_then(|entry| entry.submission.clone());
    if !decision.dry_run {
        // A remote that does not answer has nothing newer to say.
        ledgers.fetch()?;
    }
    let entry = ledgers.entry(item)?;
    let current = entry.submission.as_ref().map(|submission| submission.id.clone());
    let shown = ledgers.shown(item);
    let is_seen = current.is_none() || shown.is_none() || shown == current;
    if known.map(|known| known.id) != current || !is_seen {
        // Nobody approves what they have not seen.
        return Ok(Decided::Refused(Refusal::Newer, None));
    }
    if !config.may_review(&item.locale, &me) {
        return Ok(Decided::Refused(Refusal::NotAReviewer(config.reviewers(&item.locale).to_vec()), None));
    }
    let proposal = Proposal::read(ledgers, &branch, files, &entry)?;
    let unknown: Vec<String> =
        decision.units.iter().filter(|unit| !proposal.target_prints.contains_key(*unit)).cloned().collect();
    if !unknown.is_empty() {
        return Ok(Decided::NoUnits(unknown));
    }
    let to_review = proposal.to_review();
    let is_approval = decision.verdict == Verdict::Approve;
    if entry.submission.is_some() && proposal.submitted.is_none() && is_approval {
        return Ok(Decided::Refused(Refusal::NoText, None));
    }
    let is_published = !proposal.branch_prints.is_empty();
    // Who finds a returned text right after all approves what is there.
    let is_withdrawn = entry.returned && entry.submission.is_none();
    let has_nothing = if is_approval { to_review.is_empty() && !is_withdrawn } else { !is_published };
    if entry.submission.is_none() && has_nothing {
        return Ok(Decided::Refused(Refusal::NothingToReview, None));
    }
    let units: &[String] = if decision.units.is_empty() { &to_review } else { decision.units };
    if is_approval {
        let is_own = match entry.submission {
            Some(_) => config.is_own(&entry.authors, &me),
            None => !config.review_own && wrote(ledgers, files, &proposal, units, &me)?,
        };
        if is_own {
            return Ok(Decided::Refused(Refusal::OwnText, None));
        }
        if !proposal.merged.conflicts.is_empty() {
            return Ok(Decided::Refused(Refusal::ConflictInReview(proposal.merged.conflicts.clone()), None));
        }
    }
    let (mut reviewed, mut written) = (decision.units.to_vec(), Vec::new());
    let mut left = Vec::new();
    if is_approval {
        let pairs = match to_review.is_empty() && is_withdrawn {
            true => proposal.pairs(&proposal.units()),
            false => proposal.pairs(decision.units),
        };
        if pairs.is_empty() && units.iter().any(|unit| proposal.target_prints.contains_key(unit)) {
            return Ok(Decided::Refused(Refusal::OtherSource, None));
        }
        let mut approved = approvals(ledgers, item, &entry)?.1;
        for (unit, pair) in pairs.entries() {
            approved.set(unit, pair);
        }
        let unapproved = proposal.not_approved(&approved);
        if !decision.units.is_empty() {
            let is_left = |unit: &&String| unapproved.contains(unit) || approved.get(unit).is_none();
            left = to_review.iter().filter(is_left).cloned().collect();
            // A unit that the submission takes out, or that has no source, is approved with the rest.
            left.retain(|unit| proposal.target_prints.contains_key(unit) && proposal.source_prints.contains_key(unit));
            if left.is_empty() {
                reviewed.clear();
            }
        }
        written.push((file::RECORD, pairs.to_text().into_bytes()));
    }
    let is_stale = |unit: &&String| proposal.state(unit) == UnitState::Stale && !decision.units.contains(unit);
    let stale: Vec<String> = proposal.units().iter().filter(is_stale).cloned().collect();
    let count = units.iter().filter(|unit| !is_approval || !stale.contains(unit)).count();
    if decision.dry_run {
        return Ok(Decided::Done { exchange: Exchange::default(), units: count, left, stale });
    }
    let text = decision.text.map(str::to_owned);
    let kind = EventKind::Review { about: current, verdict: decision.verdict, units: reviewed, text };
    let review = NewEvent { files: written, ..NewEvent::new(kind, item, &me) };
    let exchange = ledgers.write_and_exchange(vec![review])?;
    let is_review = |lost: &&Lost| lost.item == *item && matches!(lost.event.kind, EventKind::Review { .. });
    if let Some(lost) = exchange.lost.iter().find(is_review) {
        return Ok(Decided::Refused(refusal_of(&lost.why), Some(exchange)));
    }
    Ok(Decided::Done { exchange, units: count, left, stale })
}

/// Tells whether a person wrote any of these units of the branch: the lines of a file know who wrote them.
fn wrote(
    ledgers: &Ledgers<'_>,
    files: &ItemFiles,
    proposal: &Proposal,
    units: &[String],
    person: &Person,
) -> Result<bool, Failure> {
    let Some(head) = ledgers.repository.head()? else { return Ok(false) };
    let lines = ledgers.repository.commits().blame(head, &ledgers.repository.path_in_repository(&files.target))?;
    let text = without_mark(&proposal.branch);
    let line_of = |at: usize| text[..at].matches('\n').count() + 1;
    for span in unit_spans(text) {
        if !units.iter().any(|unit| unit == span.id) {
            continue;
        }
        let (first, last) =
            (line_of(span.entry.start), line_of(span.entry.end.saturating_sub(1).max(span.entry.start)));
        let is_theirs = |(start, count, who): &(usize, usize, crate::model::Person)| {
            *start <= last && start + count > first && person.is(&who.email)
        };
        if lines.iter().any(is_theirs) {
            return Ok(true);
        }
    }
    Ok(false)
}
