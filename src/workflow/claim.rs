//! Claims: taking items, keeping them, giving them back, taking over what somebody left.

use std::sync::Arc;

use super::progress::Progress;
use super::refusal::{Refusal, refusal_of};
use super::status::undated;
use crate::catalogue::{Catalogue, Scope, find_item};
use crate::ledger::{Claim, EventKind, Ignored, Lease, Outcome};
use crate::ledgers::{Exchange, LedgerError, Ledgers, NewEvent};
use crate::model::ItemId;
use crate::session::{Failure, Workspace};

/// What is done with a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// An item is taken.
    Claim,
    /// It is kept for longer.
    Renew,
    /// It is given back.
    Release,
    /// It is taken from somebody whose time has run out.
    TakeOver,
}

/// What became of one item.
#[derive(Debug, Clone)]
pub struct Step {
    /// The item.
    pub item: Arc<ItemId>,
    /// What became of it.
    pub outcome: StepOutcome,
}

/// What became of an item.
#[derive(Debug, Clone, PartialEq)]
pub enum StepOutcome {
    /// It was done; the claim that there is now, if any.
    Done(Option<Claim>),
    /// There was nothing to do: the person has it already.
    Already(Claim),
    /// It cannot be done.
    Refused(Refusal),
}

/// What became of all items, and how far that went.
#[derive(Debug)]
pub struct Acted {
    /// The items, sorted.
    pub steps: Vec<Step>,
    /// How far the exchange with the remote went.
    pub exchange: Exchange,
}

/// Does something with the claims of items.
///
/// What the ledger as it is known here forbids is looked at again as the remote has it: somebody may have given back what
/// they had.
///
/// # Errors
///
/// Returns a [`Failure`] if the ledger cannot be read or written.
pub fn act(
    workspace: &mut Workspace<'_>,
    items: &[Arc<ItemId>],
    action: Action,
    dry_run: bool,
) -> Result<Acted, Failure> {
    let (catalogue, ledgers) = (workspace.catalogue, &mut workspace.ledgers);
    let mut planned = plan(ledgers, items, action)?;
    let submodules: Vec<Option<String>> = items.iter().map(|item| submodule_of(catalogue, ledgers, item)).collect();
    let refuse_submodules = |planned: &mut Vec<Step>| {
        for (step, submodule) in planned.iter_mut().zip(&submodules) {
            if let (Some(folder), Action::Claim | Action::TakeOver) = (submodule, action) {
                step.outcome = StepOutcome::Refused(Refusal::InSubmodule(folder.clone()));
            }
        }
    };
    refuse_submodules(&mut planned);
    if dry_run {
        return Ok(Acted { steps: planned, exchange: Exchange::default() });
    }
    if planned.iter().any(|step| matches!(step.outcome, StepOutcome::Refused(_))) {
        ledgers.fetch()?;
        planned = plan(ledgers, items, action)?;
        refuse_submodules(&mut planned);
    }
    if matches!(action, Action::Claim | Action::TakeOver) {
        // Nobody should translate what is translated already.
        for step in planned.iter_mut().filter(|step| matches!(step.outcome, StepOutcome::Done(_))) {
            let is_mine = ledgers.entry(&step.item)?.claim.is_some_and(|claim| claim.is_of(&ledgers.me));
            if !is_mine
                && find_item(catalogue, &step.item).is_some_and(|(_, target)| ledgers.is_newer_there(&target.path))
            {
                step.outcome = StepOutcome::Refused(Refusal::Behind);
            }
        }
    }
    let events = planned.iter().filter(|step| matches!(step.outcome, StepOutcome::Done(_)));
    let events: Vec<NewEvent> = events.map(|step| event_of(ledgers, &step.item, action)).collect();
    let ids: Vec<String> = events.iter().map(|new| new.event.id.clone()).collect();
    let exchange = ledgers.write_and_exchange(events)?;
    for step in &mut planned {
        if matches!(step.outcome, StepOutcome::Done(_)) {
            step.outcome = outcome_of(ledgers, &step.item, &ids, &exchange)?;
        }
    }
    Ok(Acted { steps: planned, exchange })
}

/// The submodule that the file of an item is in: it could never be committed here.
fn submodule_of(catalogue: &Catalogue<'_>, ledgers: &Ledgers<'_>, item: &ItemId) -> Option<String> {
    let (_, target) = find_item(catalogue, item)?;
    let path = ledgers.repository.path_in_repository(&target.path);
    ledgers.repository.work_tree().submodule_of(&path)
}

/// The event of an action.
pub fn event_of(ledgers: &Ledgers<'_>, item: &ItemId, action: Action) -> NewEvent {
    let lease = Some(lease(ledgers));
    let kind = match action {
        Action::Claim => EventKind::Claim { lease },
        Action::Renew => EventKind::Renew { lease },
        Action::Release => EventKind::Release,
        Action::TakeOver => EventKind::Takeover { lease },
    };
    NewEvent::new(kind, item, &ledgers.me)
}

fn lease(ledgers: &Ledgers<'_>) -> Lease {
    Lease::of_seconds(ledgers.config.workflow.lease)
}

fn plan(ledgers: &mut Ledgers<'_>, items: &[Arc<ItemId>], action: Action) -> Result<Vec<Step>, LedgerError> {
    let mut steps = Vec::new();
    for item in items {
        let outcome = plan_item(ledgers, item, action)?;
        steps.push(Step { item: Arc::clone(item), outcome });
    }
    Ok(steps)
}

fn plan_item(ledgers: &mut Ledgers<'_>, item: &ItemId, action: Action) -> Result<StepOutcome, LedgerError> {
    let (config, me, now) = (ledgers.config, ledgers.me.clone(), ledgers.now);
    if matches!(action, Action::Claim | Action::TakeOver) && !config.may_translate(&item.locale, &me) {
        return Ok(StepOutcome::Refused(Refusal::NotATranslator(config.translators(&item.locale).to_vec())));
    }
    let (mut event, lease) = (event_of(ledgers, item, action).event, lease(ledgers));
    let ledger = ledgers.ledger(&item.locale)?;
    (event.clock, event.date) = (ledger.state.next_clock(now), Some(now));
    if let Outcome::Ignored(why) = ledger.would(&event, &me) {
        return Ok(StepOutcome::Refused(match why {
            // The person knows of the claim: it is not that somebody was faster.
            Ignored::Held(claim) if action == Action::Claim && claim.has_lapsed(now) => Refusal::RunOut(claim),
            Ignored::Held(claim) | Ignored::NotRunOut(claim)
                if matches!(action, Action::Release | Action::TakeOver) && config.may_review(&item.locale, &me) =>
            {
                Refusal::NeedsReason(claim)
            }
            Ignored::Held(claim) => Refusal::Held(claim),
            why => refusal_of(&why),
        }));
    }
    let mine = ledger.state.item(item).and_then(|entry| entry.claim.clone()).filter(|claim| claim.is_of(&me));
    Ok(match (action, mine) {
        // Whoever asks for what they have is at work on it: what is half over is made to last longer.
        (Action::Claim | Action::TakeOver, Some(claim)) if !claim.is_half_over(now) => StepOutcome::Already(claim),
        (Action::Release, _) => StepOutcome::Done(None),
        _ => StepOutcome::Done(Some(Claim::new(&me, event.clock, now, lease))),
    })
}

fn outcome_of(
    ledgers: &mut Ledgers<'_>,
    item: &ItemId,
    ids: &[String],
    exchange: &Exchange,
) -> Result<StepOutcome, LedgerError> {
    if let Some(lost) = exchange.lost.iter().find(|lost| lost.item == *item && ids.contains(&lost.event.id)) {
        return Ok(StepOutcome::Refused(refusal_of(&lost.why)));
    }
    Ok(StepOutcome::Done(ledgers.entry(item)?.claim))
}

/// Does something with the claims of the items that somebody named. What is finished is left out where items were named by
/// patterns: nobody means to claim that.
///
/// # Errors
///
/// Returns a [`Failure`] for a word that names no item, or if the ledger cannot be read or written.
pub fn act_on(
    workspace: &mut Workspace<'_>,
    words: &[String],
    action: Action,
    dry_run: bool,
) -> Result<Acted, Failure> {
    let mut items = match (action, words) {
        // What somebody has may be gone.
        (Action::Release, [word]) if !word.contains('*') => vec![workspace.item_or_gone(word)?],
        _ => workspace.items(words)?,
    };
    if action == Action::Claim && words.iter().any(|word| word.contains('*')) {
        let scope = Scope::of_items(items.iter().map(AsRef::as_ref));
        let (status, _) = undated(workspace.catalogue, &scope, workspace.session.today(), &Progress::default());
        let is_finished =
            |item: &Arc<ItemId>| status.items.iter().any(|status| status.item == *item && !status.state.is_active());
        let named = workspace.items_named(words)?;
        items.retain(|item| named.contains(item) || !is_finished(item));
    }
    act(workspace, &items, action, dry_run)
}
