//! Claims: taking items, keeping them, giving them back, taking over what somebody left.

use std::sync::Arc;

use super::progress::Progress;
use super::refusal::{Refusal, refusal_of};
use super::status::status;
use crate::catalogue::{Scope, find_item};
use crate::ledger::{Claim, EventKind, GRACE, ItemEntry};
use crate::ledgers::{Exchange, LedgerError, Ledgers, NewEvent, Reach};
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
    let mut reach = Reach::Confirmed;
    if !dry_run && planned.iter().any(|step| matches!(step.outcome, StepOutcome::Refused(_))) {
        reach = ledgers.fetch()?;
        planned = plan(ledgers, items, action)?;
    }
    if dry_run {
        return Ok(Acted { steps: planned, exchange: Exchange { reach, ..Exchange::default() } });
    }
    if matches!(action, Action::Claim | Action::TakeOver) {
        // Nobody should translate what is translated already.
        for step in planned.iter_mut().filter(|step| matches!(step.outcome, StepOutcome::Done(_))) {
            let is_mine = ledgers.entry(&step.item)?.claim.is_some_and(|claim| claim.by == ledgers.me);
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

/// Returns the event of an action.
pub fn event_of(ledgers: &Ledgers<'_>, item: &ItemId, action: Action) -> NewEvent {
    let (kind, lease) = match action {
        Action::Claim => (EventKind::Claim, true),
        Action::Renew => (EventKind::Renew, true),
        Action::Release => (EventKind::Release, false),
        Action::TakeOver => (EventKind::Takeover, true),
    };
    let mut claim = NewEvent::new(kind, item, &ledgers.me);
    claim.event.lease = lease.then_some(ledgers.config.workflow.lease);
    claim
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
    let state = ledgers.state(&item.locale)?;
    let entry = state.item(&item.to_string()).cloned().unwrap_or_default();
    let clock = state.next_clock(now);
    let mine = entry.claim.as_ref().is_some_and(|claim| claim.by == me);
    let refusal = match (action, &entry.claim) {
        (Action::Claim | Action::TakeOver, _) if !config.may_translate(&item.locale, &me) => {
            Some(Refusal::NotATranslator(config.translators(&item.locale).to_vec()))
        }
        (Action::Claim, Some(claim)) if !mine && clock >= claim.until.saturating_add(GRACE) => {
            Some(Refusal::RunOut(claim.clone()))
        }
        (Action::Claim | Action::Renew | Action::Release, Some(claim)) if !mine => Some(Refusal::Held(claim.clone())),
        (Action::Renew | Action::Release, None) => Some(Refusal::NotHeld),
        (Action::TakeOver, Some(claim)) if !mine && clock < claim.until.saturating_add(GRACE) => {
            Some(Refusal::NotRunOut(claim.clone(), claim.until.saturating_add(GRACE)))
        }
        _ => None,
    };
    Ok(match (refusal, action, entry.claim) {
        (Some(refusal), ..) => StepOutcome::Refused(refusal),
        // Whoever asks for what they have is at work on it: what is half over is made to last longer.
        (None, Action::Claim | Action::TakeOver, Some(claim)) if mine && !is_half_over(&claim, clock) => {
            StepOutcome::Already(claim)
        }
        (None, Action::Release, _) => StepOutcome::Done(None),
        (None, ..) => {
            let lease = config.workflow.lease;
            let until = clock.saturating_add(lease.saturating_mul(1000));
            StepOutcome::Done(Some(Claim { by: me, since: clock, until, lease }))
        }
    })
}

fn is_half_over(claim: &Claim, clock: u64) -> bool {
    claim.until.saturating_sub(clock) < claim.lease.saturating_mul(1000) / 2
}

fn outcome_of(
    ledgers: &mut Ledgers<'_>,
    item: &ItemId,
    ids: &[String],
    exchange: &Exchange,
) -> Result<StepOutcome, LedgerError> {
    let name = item.to_string();
    if let Some(lost) = exchange.lost.iter().find(|lost| lost.event.item == name && ids.contains(&lost.event.id)) {
        return Ok(StepOutcome::Refused(refusal_of(&lost.why)));
    }
    let entry: ItemEntry = ledgers.entry(item)?;
    Ok(StepOutcome::Done(entry.claim))
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
        let scope = Scope::of_items(&items.iter().map(ToString::to_string).collect::<Vec<_>>());
        let status = status(workspace.catalogue, &scope, workspace.session.today(), &Progress::default());
        items.retain(|item| {
            let name = item.to_string();
            let is_named = words.iter().any(|word| name == *word || name.ends_with(&format!(":{word}")));
            is_named || !status.items.iter().any(|status| status.item == name && !status.state.is_active())
        });
    }
    act(workspace, &items, action, dry_run)
}
