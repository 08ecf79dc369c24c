//! How far an exchange with the remote went, and what had no effect of what waited from earlier.

use std::sync::Arc;

use super::account::{Account, Ending};
use super::disk::DiskTrouble;
use super::failure::Complaint;
use super::refusal;
use crate::git::{GitError, RemoteError};
use crate::i18n::Text;
use crate::ledgers::{Exchange, Reach};
use crate::model::ItemId;
use crate::workflow::refusal::refusal_of;

/// What there is to say of an exchange. `about` are the items that the command itself reports on.
#[must_use]
pub(crate) fn account(exchange: &Exchange, about: &[Arc<ItemId>]) -> Account {
    let mut account = Account::default();
    let mut told: Vec<&ItemId> = Vec::new();
    for lost in &exchange.lost {
        let item = &lost.item;
        // A claim and a text of one item are lost together.
        if told.contains(&item) {
            continue;
        }
        told.push(item);
        if !about.iter().any(|reported| **reported == *item) {
            account.error(refusal::text(&refusal_of(&lost.why), &item.to_string()), Ending::Refused);
        }
    }
    account.append(reach(&exchange.reach));
    account
}

/// What there is to say where the remote could not be asked, or did not take what waits.
#[must_use]
pub(crate) fn reach(reach: &Reach) -> Account {
    let mut account = Account::default();
    match reach {
        Reach::Confirmed | Reach::NoRemote => {}
        // It is not the remote that does not answer.
        Reach::Offline(said) if DiskTrouble::of_exchange(said).is_some() => {
            account.append(Complaint::from(GitError::Remote(RemoteError::Unreachable(said.clone()))).account());
            account.hint(Text::new("waits-here"));
        }
        Reach::Offline(said) => account.advice(Text::new("offline").with("said", said.clone())),
        Reach::Refused(said) => {
            account.error(Text::new("error-ledger-refused").with("said", said.clone()), Ending::Failed);
        }
        Reach::TooNew(version) => {
            let version = usize::try_from(*version).unwrap_or_default();
            account.error(Text::new("error-newer-waits").with("version", version), Ending::Failed);
        }
        Reach::Rewound(said) => account.error(Text::new("error-rewound").with("said", said.clone()), Ending::Failed),
    }
    account
}
