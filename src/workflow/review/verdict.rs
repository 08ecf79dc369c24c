//! What reviewers decide: approved, or returned. Many items are looked at, checked together, and sent at once.

use super::case::{Approved, Case};
use super::outcome::{Decided, Decision};
use crate::catalogue::ItemFiles;
use crate::files::Root;
use crate::ledger::{EventKind, Verdict};
use crate::ledgers::{Exchange, Ledgers, Lost};
use crate::model::ItemId;
use crate::session::{Failure, Workspace};
use crate::workflow::check::ItemText;
use crate::workflow::pending::{Pending, obstacles, obstacles_together};
use crate::workflow::refusal::{Refusal, refusal_of};
use crate::workflow::shared_exchange::SharedExchange;
use crate::workflow::submission::branch_root;

/// Stands for the submission that somebody was shown who was shown none.
const NOTHING: &str = "nothing";

/// What became of one item of several.
type Outcome = Result<Decided, Failure>;

/// An item that somebody decides about, and the submission that this clone knew before it asked the remote ([`known`]).
pub type ToDecide = (ItemFiles, Option<String>);

/// What is known of an item so far.
enum Step<'c> {
    Over(Outcome),
    /// What is left is to look whether it could be committed.
    Open(Box<Case<'c>>, Approved),
    /// It is in the ledger here.
    Written(Told),
}

/// What is told of a decision.
struct Told {
    handed_in: bool,
    units: usize,
    left: Vec<String>,
    stale: Vec<String>,
    own: Vec<String>,
}

/// Writes down what a reviewer decided.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read or written.
pub fn decide(workspace: &mut Workspace<'_>, files: &ItemFiles, decision: Decision<'_>) -> Outcome {
    let known = known(workspace, &files.item)?;
    if !decision.dry_run {
        // A remote that does not answer has nothing newer to say.
        workspace.ledgers.fetch()?;
    }
    let decided = decide_known(workspace, &[(files.clone(), known)], decision)?;
    decided.into_iter().next().unwrap_or(Ok(Decided::Refused(Refusal::NothingToReview, None)))
}

/// The id of the submission that this clone knows of an item, before it asks the remote.
///
/// # Errors
///
/// Returns a [`Failure`] if the ledger cannot be read.
pub fn known(workspace: &mut Workspace<'_>, item: &ItemId) -> Result<Option<String>, Failure> {
    Ok(workspace.ledgers.entry(item)?.submission.map(|submission| submission.id))
}

/// Writes down the same of many items, where the remote was asked already: what became of each, in the same order. What is wrong with
/// one is no reason to leave out the others.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read or written that is about all of them.
pub fn decide_known(
    workspace: &mut Workspace<'_>,
    items: &[ToDecide],
    decision: Decision<'_>,
) -> Result<Vec<Outcome>, Failure> {
    let is_blank = |text: &str| text.trim().is_empty();
    if decision.verdict == Verdict::Return && decision.text.is_none_or(is_blank) {
        return Err(Failure::NoReason);
    }
    let branch = branch_root(workspace)?;
    let mut steps: Vec<Step<'_>> = Vec::new();
    for (files, known) in items {
        let step = look(workspace, &branch, (files, known), decision);
        steps.push(step.unwrap_or_else(|failure| Step::Over(Err(failure))));
    }
    for at in without_obstacles(workspace, &branch, &steps)? {
        write_step(workspace, &mut steps[at], decision)?;
    }
    // What could not be committed with the others as they are may be once they are approved.
    for step in &mut steps {
        let Step::Open(case, approved) = step else { continue };
        match hindered(workspace, &branch, case, approved) {
            Ok(None) => write_step(workspace, step, decision)?,
            Ok(Some(decided)) => *step = Step::Over(Ok(decided)),
            Err(failure) => *step = Step::Over(Err(failure)),
        }
    }
    let is_written = steps.iter().any(|step| matches!(step, Step::Written(_)));
    let exchange = match is_written && !decision.dry_run {
        true => workspace.ledgers.exchange()?,
        false => Exchange::default(),
    };
    let mut exchange = SharedExchange::new(exchange, items.iter().map(|(files, _)| &*files.item));
    let tell = |(step, (files, _)): (Step<'_>, &ToDecide)| match step {
        Step::Over(outcome) => outcome,
        Step::Open(..) => Ok(Decided::Refused(Refusal::NothingToReview, None)),
        Step::Written(told) => Ok(tell(&files.item, told, exchange.of(&files.item))),
    };
    Ok(steps.into_iter().zip(items).map(tell).collect())
}

/// Looks whether this person may decide that about an item.
fn look<'c>(
    workspace: &mut Workspace<'_>,
    branch: &Root,
    (files, known): (&'c ItemFiles, &Option<String>),
    decision: Decision<'c>,
) -> Result<Step<'c>, Failure> {
    let item = &*files.item;
    let refused = |refusal| Ok(Step::Over(Ok(Decided::Refused(refusal, None))));
    if !is_seen(&mut workspace.ledgers, item, known.clone())? {
        // Nobody approves what they have not seen.
        return refused(Refusal::Newer);
    }
    let (config, me) = (workspace.config(), workspace.me().clone());
    if !config.may_review(&item.locale, &me) {
        return refused(Refusal::NotAReviewer(config.reviewers(&item.locale).to_vec()));
    }
    let case = Case::read(workspace, branch, files, decision)?;
    let unknown = case.unknown_units();
    if !unknown.is_empty() {
        return Err(Failure::NoUnits { item: item.to_string(), units: unknown });
    }
    if let Some(refusal) = case.refusal(&workspace.ledgers, &me)? {
        return refused(refusal);
    }
    if decision.verdict == Verdict::Return {
        let mut step = Step::Open(Box::new(case), Approved::default());
        write_step(workspace, &mut step, decision)?;
        return Ok(step);
    }
    if let Some(refusal) = case.unseen(workspace)? {
        return refused(refusal);
    }
    let approved = case.approve(&workspace.ledgers)?;
    if case.answers_nothing(&approved) {
        return refused(Refusal::OtherSource);
    }
    Ok(Step::Open(Box::new(case), approved))
}

/// Which of the open ones could be committed with each other's texts.
fn without_obstacles(workspace: &mut Workspace<'_>, branch: &Root, steps: &[Step<'_>]) -> Result<Vec<usize>, Failure> {
    let (mut free, mut open) = (Vec::new(), Vec::new());
    for (at, step) in steps.iter().enumerate() {
        let Step::Open(case, approved) = step else { continue };
        // What leaves something to approve is not committed yet.
        match case.to_commit(approved).filter(|_| approved.left.is_empty()) {
            Some((text, record)) => open.push((at, case.files, text, record)),
            None => free.push(at),
        }
    }
    while open.len() > 1 {
        let texts: Vec<ItemText<'_>> =
            open.iter().map(|(_, files, text, record)| ItemText { files, text: Some(*text), record }).collect();
        let found = obstacles_together(workspace, branch, &texts, Pending::Approved)?;
        let count = open.len();
        let mut is_good = found.iter().map(Vec::is_empty);
        open.retain(|_| is_good.next().unwrap_or_default());
        if open.len() == count {
            free.extend(open.iter().map(|(at, ..)| *at));
            break;
        }
    }
    free.sort_unstable();
    Ok(free)
}

/// Why a commit would be refused once all is approved.
fn hindered(
    workspace: &mut Workspace<'_>,
    branch: &Root,
    case: &Case<'_>,
    approved: &Approved,
) -> Result<Option<Decided>, Failure> {
    let Some((text, record)) = case.to_commit(approved) else { return Ok(None) };
    let found = obstacles(workspace, branch, case.files, (text, &record), Pending::Approved)?;
    if found.is_empty() {
        return Ok(None);
    }
    // What it shows may be handed in, and not be approved yet.
    let is_mended = obstacles(workspace, branch, case.files, (text, &record), Pending::HandedIn)?.is_empty();
    Ok(Some(if is_mended { Decided::Refused(Refusal::OthersFirst, None) } else { Decided::Blocked(found) }))
}

/// Writes a decision into the ledger, unless it is a dry run.
fn write_step(workspace: &mut Workspace<'_>, step: &mut Step<'_>, decision: Decision<'_>) -> Result<(), Failure> {
    let Step::Open(case, approved) = std::mem::replace(step, Step::Over(Ok(Decided::Blocked(Vec::new())))) else {
        return Ok(());
    };
    let is_approval = decision.verdict == Verdict::Approve;
    let (stale, own) = (case.stale(), case.own.clone());
    let is_meant = |unit: &&String| !is_approval || !(stale.contains(unit) || own.contains(unit));
    let units = case.units.iter().filter(is_meant).count();
    let (handed_in, left) = (case.entry.submission.is_some(), approved.left.clone());
    if !decision.dry_run {
        let event = case.event(is_approval.then_some(approved), workspace.me());
        workspace.ledgers.write(vec![event])?;
    }
    *step = Step::Written(Told { handed_in, units, left, stale, own });
    Ok(())
}

fn tell(item: &ItemId, told: Told, exchange: Exchange) -> Decided {
    let is_review = |lost: &&Lost| lost.item == *item && matches!(lost.event.kind, EventKind::Review { .. });
    if let Some(lost) = exchange.lost.iter().find(is_review) {
        return Decided::Refused(refusal_of(&lost.why), Some(exchange));
    }
    let Told { handed_in, units, left, stale, own } = told;
    Decided::Done { exchange, handed_in, units, left, stale, own }
}

/// Whether the submission that there is, as far as the remote knows, is the one that the reviewer was shown.
fn is_seen(ledgers: &mut Ledgers<'_>, item: &ItemId, known: Option<String>) -> Result<bool, Failure> {
    let current = ledgers.entry(item)?.submission.map(|submission| submission.id);
    let shown = ledgers.shown(item);
    let is_seen = known == current && (current.is_none() || shown.is_none() || shown == current);
    if !is_seen && shown.is_none() {
        // Saying it once more is no look.
        ledgers.note_shown([(item, known.as_deref().unwrap_or(NOTHING))]);
    }
    Ok(is_seen)
}
