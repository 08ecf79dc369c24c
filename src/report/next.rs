//! Which item came out as the most urgent one.

use super::account::Account;
use super::{Terminal, claim, exchange};
use crate::i18n::Text;
use crate::model::Locale;
use crate::workflow::claim::{Action, StepOutcome};
use crate::workflow::next::Next;

/// The item that the person has now, and how they go on with it; or that there is none in these locales, as far as the
/// remote could be asked.
#[must_use]
pub(crate) fn account(next: &Next, dry_run: bool, terminal: &Terminal<'_>) -> Account {
    let Some(acted) = &next.acted else {
        let locales = next.locales.iter().map(Locale::as_str).collect::<Vec<_>>().join(", ");
        let mut account = Account::of(Text::new("next-nothing").with("locales", locales));
        if let Some(reach) = &next.reach {
            account.append(exchange::reach(reach));
        }
        return account;
    };
    let mut account = claim::account(acted, Action::Claim, dry_run, terminal);
    if let Some(step) = acted.steps.iter().find(|step| !matches!(step.outcome, StepOutcome::Refused(_))) {
        account.hint(Text::new("next-edit").with("item", step.item.to_string()));
    }
    account
}
