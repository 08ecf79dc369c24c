//! What became of a reviewer's decision.

use std::sync::Arc;

use crate::i18n::Text;
use crate::ledger::Verdict;
use crate::model::ItemId;
use crate::report::account::{Account, Ending};
use crate::report::{exchange, refusal};
use crate::workflow::review::{Decided, Decision};

/// What became of a decision about an item.
#[must_use]
pub(crate) fn account(decided: &Decided, item: &Arc<ItemId>, decision: &Decision<'_>) -> Account {
    let said = |id: &'static str| Text::new(id).with("item", item.to_string());
    let mut account = Account::default();
    match decided {
        Decided::Done { exchange, handed_in, units, left, stale, own } => {
            let id = match (decision.verdict, decision.dry_run, left.is_empty()) {
                (Verdict::Approve, true, _) => "review-would-approve",
                (Verdict::Return, true, _) => "review-would-return",
                (Verdict::Approve, _, true) => "review-approved",
                (Verdict::Approve, _, false) => "review-approved-units",
                (Verdict::Return, ..) if *handed_in => "review-returned",
                (Verdict::Return, ..) => "review-returned-published",
            };
            account.result(said(id).with("count", *units).with("left", left.join(", ")));
            if decision.verdict == Verdict::Approve && !own.is_empty() {
                account.hint(Text::new("review-own-left").with("count", own.len()).with("units", own.join(", ")));
            }
            if decision.verdict == Verdict::Approve && !stale.is_empty() {
                let text = Text::new("review-stale-left").with("count", stale.len());
                account.hint(text.with("units", stale.join(", ")));
            }
            account.append(exchange::account(exchange, &[]));
        }
        Decided::Refused(why, exchange) => {
            if let Some(exchange) = exchange {
                account.append_lines(exchange::account(exchange, std::slice::from_ref(item)));
            }
            account.error(refusal::text(why, &item.to_string()), Ending::Refused);
        }
        Decided::Blocked(diagnostics) => {
            account.diagnostics(diagnostics.clone());
            account.error(said("review-blocked").with("count", diagnostics.len()), Ending::Blocked);
        }
    }
    account
}
