//! Which item came out as the most urgent one.

use super::account::Account;
use super::{Terminal, claim, exchange};
use crate::i18n::Text;
use crate::ledgers::Reach;
use crate::model::Locale;
use crate::workflow::claim::{Acted, Action, StepOutcome};

/// The item that the person has now, and how they go on with it.
#[must_use]
pub fn account(acted: &Acted, dry_run: bool, terminal: &Terminal<'_>) -> Account {
    let mut account = claim::account(acted, Action::Claim, dry_run, terminal);
    if let Some(step) = acted.steps.iter().find(|step| !matches!(step.outcome, StepOutcome::Refused(_))) {
        account.hint(Text::new("next-edit").with("item", step.item.to_string()));
    }
    account
}

/// There is none in these locales, as far as the remote could be asked.
#[must_use]
pub fn nothing(locales: &[Locale], asked: Option<&Reach>) -> Account {
    let locales = locales.iter().map(Locale::as_str).collect::<Vec<_>>().join(", ");
    let mut account = Account::of(Text::new("next-nothing").with("locales", locales));
    if let Some(reach) = asked {
        account.append(exchange::reach(reach));
    }
    account
}
