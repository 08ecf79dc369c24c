//! What became of a reviewer's correction.

use std::sync::Arc;

use super::account::{Account, Ending};
use super::{exchange, refusal};
use crate::i18n::Text;
use crate::model::ItemId;
use crate::rules::gate;
use crate::workflow::edit::{Corrected, Correcting};
use crate::workflow::refusal::Refusal;

/// Why a text cannot be corrected.
#[must_use]
pub(crate) fn refused(why: &Refusal, item: &ItemId) -> Account {
    Account::refused(refusal::text(why, &item.to_string()))
}

/// What there is to know before the editor opens.
#[must_use]
pub(crate) fn begun(correcting: &Correcting) -> Account {
    let mut account = Account::default();
    if correcting.is_resumed {
        account.hint(Text::new("correct-resumed"));
    }
    if let Some(kept) = &correcting.kept {
        account.hint(Text::new("correct-kept").with("path", kept.display().to_string()));
    }
    account
}

/// The person has closed the editor.
#[must_use]
pub(crate) fn account(corrected: &Corrected, item: &Arc<ItemId>) -> Account {
    let said = |id: &'static str| Text::new(id).with("item", item.to_string());
    let mut account = Account::default();
    match corrected {
        Corrected::Unchanged => account.hint(said("correct-unchanged")),
        Corrected::Done { units, author, findings, exchange } => {
            let found = findings.diagnostics.iter().filter(|found| !gate::is_left(found.rule));
            account.diagnostics(found.collect());
            let name = author.name_or_email();
            account.result(said("correct-done").with("units", units.join(", ")).with("name", name));
            account.append(exchange::account(exchange, std::slice::from_ref(item)));
        }
        Corrected::Blocked(report) => {
            account.diagnostics(report.diagnostics.iter().collect());
            account.error(said("correct-blocked").with("count", report.counts.errors), Ending::Blocked);
        }
        Corrected::Refused(Refusal::Outdated, _) => account.error(said("correct-late"), Ending::Refused),
        Corrected::Refused(why, exchange) => {
            if let Some(exchange) = exchange {
                account.append_lines(exchange::account(exchange, std::slice::from_ref(item)));
            }
            account.append(refused(why, item));
        }
    }
    account
}
