//! What became of claims.

use super::account::{Account, Ending};
use super::layout::when;
use super::{Terminal, exchange, refusal};
use crate::i18n::Text;
use crate::model::Person;
use crate::report::layout::wrap::push_line;
use crate::workflow::assign::Assignment;
use crate::workflow::claim::{Acted, Action, StepOutcome};
use crate::workflow::release::Released;

/// What became of claims, or what would.
#[must_use]
pub(crate) fn account(acted: &Acted, action: Action, dry_run: bool, terminal: &Terminal<'_>) -> Account {
    told(acted, lines(acted, action, dry_run, terminal))
}

/// What became of items that were given to somebody, or taken from somebody, or what would.
#[must_use]
pub(crate) fn assigned(acted: &Acted, assignment: &Assignment, me: &Person, terminal: &Terminal<'_>) -> Account {
    let mut out = String::new();
    for step in &acted.steps {
        let (claim, id) = match (&step.outcome, &assignment.to) {
            (StepOutcome::Refused(_), _) => continue,
            (StepOutcome::Already(claim), _) if claim.is_of(me) => (Some(claim), "claim-already"),
            (StepOutcome::Already(claim), _) => (Some(claim), "assign-already"),
            (StepOutcome::Done(_), None) if assignment.dry_run => (None, "claim-would-release"),
            (StepOutcome::Done(_), None) => (None, "claim-released"),
            (StepOutcome::Done(claim), Some(to)) => (
                claim.as_ref(),
                match (to == me, assignment.dry_run, acted.exchange.reach.is_confirmed()) {
                    (true, true, _) => "claim-would",
                    (true, _, false) => "claim-tentative",
                    (true, ..) => "claim-taken-over",
                    (false, true, _) => "assign-would",
                    (false, ..) => "assign-done",
                },
            ),
        };
        let until = claim.map(|claim| when::day(claim.until)).unwrap_or_default();
        let name = assignment.to.as_ref().map(|to| to.name_or_email().to_owned()).unwrap_or_default();
        let text = Text::new(id).with("item", step.item.to_string()).with("until", until).with("name", name);
        push_line(&mut out, &terminal.words.say(&text), terminal);
    }
    told(acted, out)
}

/// What was done, and after it what could not be.
fn told(acted: &Acted, lines: String) -> Account {
    let mut account = Account::default();
    account.page(lines);
    let items: Vec<_> = acted.steps.iter().map(|step| step.item.clone()).collect();
    account.append(exchange::account(&acted.exchange, &items));
    for step in &acted.steps {
        if let StepOutcome::Refused(why) = &step.outcome {
            account.error(refusal::text(why, &step.item.to_string()), Ending::Refused);
        }
    }
    account
}

/// What became of items that were given back, or what would.
#[must_use]
pub(crate) fn released(released: &Released, dry_run: bool, terminal: &Terminal<'_>) -> Account {
    let mut account = account(&released.acted, Action::Release, dry_run, terminal);
    for item in &released.kept {
        account.result(Text::new("claim-release-kept").with("item", item.to_string()));
    }
    for path in &released.left {
        account.hint(Text::new("claim-release-left").with("path", path.to_string()));
    }
    account
}

/// A line for each item that something was done with.
pub(super) fn lines(acted: &Acted, action: Action, dry_run: bool, terminal: &Terminal<'_>) -> String {
    let is_confirmed = acted.exchange.reach.is_confirmed();
    let mut out = String::new();
    for step in &acted.steps {
        let id = match (&step.outcome, action) {
            (StepOutcome::Refused(_), _) => continue,
            (StepOutcome::Already(_), _) => "claim-already",
            (StepOutcome::Done(_), Action::Release) if dry_run => "claim-would-release",
            (StepOutcome::Done(_), Action::Release) => "claim-released",
            (StepOutcome::Done(_), _) if dry_run => "claim-would",
            (StepOutcome::Done(_), _) if !is_confirmed => "claim-tentative",
            (StepOutcome::Done(_), Action::Renew) => "claim-renewed",
            (StepOutcome::Done(_), Action::TakeOver) => "claim-taken-over",
            (StepOutcome::Done(_), Action::Claim) => "claim-done",
        };
        let until = match &step.outcome {
            StepOutcome::Done(Some(claim)) | StepOutcome::Already(claim) => when::day(claim.until),
            StepOutcome::Done(None) | StepOutcome::Refused(_) => String::new(),
        };
        let text = Text::new(id).with("item", step.item.to_string()).with("until", until);
        push_line(&mut out, &terminal.words.say(&text), terminal);
    }
    out
}
