//! Who looks after items helps: gives one to somebody, or takes it from somebody who cannot go on, with a reason that they are told.

use std::sync::Arc;

use super::claim::{Acted, Step, StepOutcome};
use super::refusal::{Refusal, refusal_of};
use crate::ledger::{Claim, EventKind, Lease, Outcome};
use crate::ledgers::{Exchange, NewEvent};
use crate::model::{ItemId, Person};
use crate::session::{Failure, Workspace};

/// Who gets an item, and why.
#[derive(Debug, Clone)]
pub struct Assignment {
    /// Who gets it; none frees it.
    pub to: Option<Person>,
    /// Why.
    pub why: Option<String>,
    /// Whether to write nothing.
    pub dry_run: bool,
}

/// Gives items to a person, or frees them.
///
/// # Errors
///
/// Returns a [`Failure`] for a word that names no item, for a blank reason, or if the ledger cannot be read or written.
pub fn assign(workspace: &mut Workspace<'_>, words: &[String], assignment: &Assignment) -> Result<Acted, Failure> {
    if assignment.why.as_deref().is_some_and(|why| why.trim().is_empty()) {
        return Err(Failure::NoReason);
    }
    let items = match words {
        // What somebody has may be gone.
        [word] if assignment.to.is_none() && !word.contains('*') => vec![workspace.item_or_gone(word)?],
        _ => workspace.items(words)?,
    };
    if !assignment.dry_run {
        // A remote that does not answer has nothing newer to say.
        workspace.ledgers.fetch()?;
    }
    let (mut steps, mut events) = (Vec::new(), Vec::new());
    for item in items {
        let outcome = match plan(workspace, &item, assignment)? {
            Ok((event, claim)) => {
                events.push(event);
                StepOutcome::Done(claim)
            }
            Err(outcome) => outcome,
        };
        steps.push(Step { item, outcome });
    }
    if assignment.dry_run {
        return Ok(Acted { steps, exchange: Exchange::default() });
    }
    let exchange = workspace.ledgers.write_and_exchange(events)?;
    for step in &mut steps {
        if let Some(lost) = exchange.lost.iter().find(|lost| lost.item == *step.item) {
            step.outcome = StepOutcome::Refused(refusal_of(&lost.why));
        }
    }
    Ok(Acted { steps, exchange })
}

/// The person that somebody named: by an address, or by what stands before the @ of one in a team.
///
/// # Errors
///
/// Returns [`Failure::NoPerson`] if that is none, or several.
pub fn person(workspace: &Workspace<'_>, word: &str) -> Result<Person, Failure> {
    let person = Person::parse(word);
    if person.email.contains('@') {
        return Ok(person);
    }
    let config = workspace.config();
    let locales = config.project.locales.iter();
    let mut known: Vec<&Person> = locales.flat_map(|locale| config.translators(locale)).collect();
    known.retain(|known| known.email.split('@').next().is_some_and(|name| name.eq_ignore_ascii_case(word)));
    known.dedup();
    match known[..] {
        [one] => Ok(one.clone()),
        _ => Err(Failure::NoPerson(word.to_owned())),
    }
}

/// The event for an item, with the claim that it leads to; or what there is to say instead.
fn plan(
    workspace: &mut Workspace<'_>,
    item: &Arc<ItemId>,
    assignment: &Assignment,
) -> Result<Result<(NewEvent, Option<Claim>), StepOutcome>, Failure> {
    let held = workspace.ledgers.entry(item)?.claim;
    if let Some(refusal) = refusal(workspace, item, held.as_ref(), assignment) {
        return Ok(Err(StepOutcome::Refused(refusal)));
    }
    let to = assignment.to.as_ref();
    if let (Some(claim), Some(to)) = (&held, to)
        && claim.is_of(to)
    {
        return Ok(Err(StepOutcome::Already(claim.clone())));
    }
    let lease = Lease::of_seconds(workspace.config().workflow.lease);
    let kind = EventKind::Assign {
        from: held.map(|claim| claim.by.email),
        to: to.map(ToString::to_string),
        lease: to.map(|_| lease),
        text: assignment.why.clone(),
    };
    let mut new = NewEvent::new(kind, item, workspace.me());
    let (me, now) = (workspace.me().clone(), workspace.session.now());
    let ledger = workspace.ledgers.ledger(&item.locale)?;
    (new.event.clock, new.event.date) = (ledger.state.next_clock(now), Some(now));
    if let Outcome::Ignored(why) = ledger.would(&new.event, &me) {
        return Ok(Err(StepOutcome::Refused(refusal_of(&why))));
    }
    let claim = to.map(|to| Claim::new(to, new.event.clock, now, lease));
    Ok(Ok((new, claim)))
}

fn refusal(workspace: &Workspace<'_>, item: &ItemId, held: Option<&Claim>, assignment: &Assignment) -> Option<Refusal> {
    let (config, me) = (workspace.config(), workspace.me());
    let is_mine = held.is_some_and(|claim| claim.is_of(me));
    // What has run out anybody may take who may translate.
    let has_lapsed = held.is_some_and(|claim| claim.has_lapsed(workspace.session.now()));
    let is_taken = has_lapsed && assignment.to.as_ref() == Some(me);
    if held.is_none() && assignment.to.is_none() {
        return Some(Refusal::NotHeld);
    }
    if !is_mine && !is_taken && !config.may_review(&item.locale, me) {
        return Some(match held {
            Some(claim) => Refusal::Held(claim.clone()),
            None => Refusal::NotAReviewer(config.reviewers(&item.locale).to_vec()),
        });
    }
    if let Some(to) = assignment.to.as_ref().filter(|to| !config.may_translate(&item.locale, to)) {
        let people = config.translators(&item.locale).to_vec();
        return Some(if to == me {
            Refusal::NotATranslator(people)
        } else {
            Refusal::MayNotTranslate(to.clone(), people)
        });
    }
    let needs_reason = |claim: &&Claim| !is_mine && assignment.to.as_ref().is_none_or(|to| !claim.is_of(to));
    let untold = held.filter(|_| assignment.why.is_none()).filter(needs_reason)?;
    Some(Refusal::NeedsReason(untold.clone()))
}
