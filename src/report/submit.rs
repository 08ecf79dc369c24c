//! What became of a text that was handed in.

use super::account::{Account, Ending};
use super::failure::Complaint;
use super::layout::when;
use super::{exchange, refusal};
use crate::catalogue::ItemFiles;
use crate::diagnostics::{Diagnostic, Severity};
use crate::i18n::Text;
use crate::model::ItemId;
use crate::rules::gate;
use crate::workflow::answers::SourceChange;
use crate::workflow::submit::{Request, Submitted};

/// What was typed in the workbench for an item, and is not in what was handed in.
#[must_use]
pub(crate) fn typed_elsewhere(item: &ItemId, units: &[String]) -> Account {
    let mut account = Account::default();
    if !units.is_empty() {
        let text = Text::new("submit-typed-elsewhere").with("item", item.to_string());
        account.hint(text.with("count", units.len()).with("units", units.join(", ")));
    }
    account
}

/// What became of one text. Of those that a pattern takes in, only what somebody worked on is meant; not so if it was named.
#[must_use]
pub(crate) fn account(submitted: &Submitted, files: &ItemFiles, request: &Request<'_>, is_named: bool) -> Account {
    let about = std::slice::from_ref(&files.item);
    let said = |id: &'static str| Text::new(id).with("item", files.item.to_string());
    let mut account = Account::default();
    match submitted {
        Submitted::Unchanged if !is_named => {}
        Submitted::Again(exchange) if !is_named => account.append(exchange::account(exchange, about)),
        Submitted::Done { findings, exchange, left, trouble, missing, stale, kept } => {
            if !request.draft {
                let found = findings.diagnostics.iter().filter(|found| !gate::is_left(found.rule));
                account.diagnostics(found.collect());
            }
            account.result(said(match (request.dry_run, request.draft, exchange.reach.is_confirmed()) {
                (true, ..) => "submit-would",
                (_, true, true) => "submit-draft",
                (_, true, false) => "submit-draft-tentative",
                (_, false, true) => "submit-done",
                (_, false, false) => "submit-tentative",
            }));
            for (id, count) in [("submit-missing", *missing), ("submit-stale", *stale)] {
                if count > 0 && !request.draft {
                    account.hint(said(id).with("count", count));
                }
            }
            if let Some(clock) = kept {
                account.hint(said("submit-kept").with("day", when::minute(*clock)));
            }
            if let Some(trouble) = trouble {
                account.append(Complaint::from(trouble).account());
                account.hint(said("submit-trouble"));
            } else if *left {
                account.hint(said("submit-left").with("path", files.target.to_string()));
            }
            account.append(exchange::account(exchange, about));
        }
        Submitted::Unchanged => account.error(said("submit-unchanged"), Ending::Refused),
        Submitted::Again(exchange) => {
            account.result(said(if exchange.reach.is_confirmed() { "submit-again" } else { "submit-tentative" }));
            account.append(exchange::account(exchange, about));
        }
        Submitted::TakenBack(exchange) => {
            account.result(said(if request.dry_run { "submit-would-take-back" } else { "submit-taken-back" }));
            account.append(exchange::account(exchange, about));
        }
        Submitted::SourceChanged(changes) => {
            account.error(said("submit-source-changed").with("count", changes.len()), Ending::Refused);
            changes.iter().for_each(|change| account.hint(source_change(change)));
        }
        Submitted::Blocked(findings) => {
            // What is merely missing is counted elsewhere, unless it is all that is in the way.
            let is_left = |found: &Diagnostic| gate::is_left(found.rule);
            let is_error = |found: &Diagnostic| found.severity == Severity::Error;
            let has_other = findings.diagnostics.iter().any(|found| is_error(&found) && !is_left(&found));
            let shown = findings.diagnostics.iter().filter(|found| !has_other || !is_left(found));
            account.diagnostics(shown.collect());
            let is_stale = findings.diagnostics.iter().any(|found| found.rule == gate::STALE_UNIT.id);
            let id = if is_stale { "submit-blocked-stale" } else { "submit-blocked" };
            account.error(said(id).with("count", findings.counts.errors), Ending::Blocked);
        }
        Submitted::Refused(why, exchange) => {
            if let Some(exchange) = exchange {
                account.append_lines(exchange::account(exchange, about));
            }
            account.error(refusal::text(why, &files.item.to_string()), Ending::Refused);
        }
    }
    account
}

/// What the English of a unit was, and what it is now.
fn source_change(change: &SourceChange) -> Text {
    let id = if change.before.is_some() { "submit-source-change" } else { "submit-source-change-unknown" };
    let before = change.before.clone().unwrap_or_default();
    Text::new(id).with("unit", change.unit.clone()).with("before", before).with("now", change.now.clone())
}
