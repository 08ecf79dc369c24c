//! What there is to say before and after a text is edited.

use std::sync::Arc;

use super::account::{Account, Ending};
use super::{Terminal, claim, exchange, refusal};
use crate::i18n::Text;
use crate::ledger::Submission;
use crate::model::ItemId;
use crate::workflow::claim::{Acted, Action, StepOutcome};

/// Whether the person has the item that they want to edit; beside the result, which is the text. The edit goes on where the
/// account does not end in a refusal, also where the remote could not be asked.
#[must_use]
pub fn claimed(acted: &Acted, item: &Arc<ItemId>, terminal: &Terminal<'_>) -> Account {
    let mut account = Account::default();
    account.append_lines(exchange::account(&acted.exchange, std::slice::from_ref(item)));
    for step in &acted.steps {
        match &step.outcome {
            StepOutcome::Refused(why) => account.error(refusal::text(why, &item.to_string()), Ending::Refused),
            StepOutcome::Done(_) => account.aside(claim::lines(acted, Action::Claim, false, terminal)),
            StepOutcome::Already(_) => {}
        }
    }
    account
}

/// Whose text the person goes on with.
#[must_use]
pub fn resumed(submission: &Submission) -> Account {
    let mut account = Account::default();
    account.hint(Text::new("edit-resumed").with("name", submission.by.name.clone()));
    account
}

/// The person has closed the editor.
#[must_use]
pub fn account(item: &ItemId, path: &str, is_unchanged: bool) -> Account {
    let id = if is_unchanged { "edit-unchanged" } else { "edit-done" };
    let mut account = Account::default();
    account.hint(Text::new(id).with("item", item.to_string()).with("path", path));
    account
}
