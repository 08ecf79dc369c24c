//! What there is to say before and after a text is edited.

use std::sync::Arc;

use super::account::{Account, Ending};
use super::{Terminal, claim, exchange, refusal};
use crate::diagnostics::Severity;
use crate::i18n::Text;
use crate::model::ItemId;
use crate::rules::gate;
use crate::workflow::claim::{Action, StepOutcome};
use crate::workflow::edit::{Begun, Edited, Opening};

/// Whether the person has the item that they want to edit, and whose text they go on with; beside the result, which is the
/// text. The edit goes on unless the account ends in a refusal, also if the remote could not be asked.
#[must_use]
pub(crate) fn begun(begun: &Begun, item: &Arc<ItemId>, terminal: &Terminal<'_>) -> Account {
    let mut account = Account::default();
    if let Some(acted) = &begun.claim {
        account.append_lines(exchange::account(&acted.exchange, std::slice::from_ref(item)));
        if acted.steps.iter().any(|step| matches!(step.outcome, StepOutcome::Done(_))) {
            account.aside(claim::lines(acted, Action::Claim, false, terminal));
        }
    }
    match &begun.opening {
        Opening::Refused(why) => account.error(refusal::text(why, &item.to_string()), Ending::Refused),
        Opening::Opened(opened) => {
            if let Some(resumed) = &opened.resumed {
                account.hint(Text::new("edit-resumed").with("name", resumed.by.name_or_email()));
            }
        }
    }
    account
}

/// The person has closed the editor.
#[must_use]
pub(crate) fn edited(edited: &Edited) -> Account {
    let mut account = Account::default();
    let said =
        |id: &'static str| Text::new(id).with("item", edited.item.to_string()).with("path", edited.path.to_string());
    if edited.is_emptied {
        account.hint(said(if edited.is_deleted { "edit-deleted" } else { "edit-emptied" }));
        return account;
    }
    if edited.is_put_back {
        account.hint(said("edit-put-back"));
        return account;
    }
    let found = edited.findings.diagnostics.iter().filter(|found| !gate::is_left(found.rule));
    let (found, errors): (Vec<_>, _) = (found.collect(), errors(edited));
    // What was wrong before stays wrong where nothing was changed; that most of a text is right is no news then.
    if edited.unchanged && errors == 0 {
        account.hint(said("edit-unchanged"));
        return account;
    }
    account.diagnostics(found);
    account.hint(match (errors, edited.unchanged) {
        (0, _) => said("edit-done"),
        (_, true) => said("edit-unchanged-to-mend").with("count", errors),
        (_, false) => said("edit-to-mend").with("count", errors),
    });
    account
}

/// How many things have to be mended in what the person wrote.
#[must_use]
pub(crate) fn errors(edited: &Edited) -> usize {
    let errors = edited.findings.diagnostics.iter().filter(|found| found.severity == Severity::Error);
    if edited.is_emptied || edited.is_put_back { 0 } else { errors.filter(|found| !gate::is_left(found.rule)).count() }
}
