//! What became of a text that was taken back.

use std::sync::Arc;

use super::account::{Account, Ending};
use super::{exchange, refusal};
use crate::i18n::Text;
use crate::model::ItemId;
use crate::workflow::refusal::Refusal;
use crate::workflow::withdraw::Withdrawn;

/// What became of it, or what would.
#[must_use]
pub(crate) fn account(withdrawn: &Result<Withdrawn, (Arc<ItemId>, Refusal)>) -> Account {
    let mut account = Account::default();
    match withdrawn {
        Ok(Withdrawn { item, authors, is_draft, exchange }) => {
            let id = match (exchange, is_draft) {
                (None, _) => "withdraw-would",
                (Some(_), true) => "withdraw-draft",
                (Some(_), false) => "withdraw-done",
            };
            let names: Vec<&str> = authors.iter().map(|author| author.name_or_email()).collect();
            account.result(Text::new(id).with("item", item.to_string()).with("names", names.join(", ")));
            if let Some(exchange) = exchange {
                account.append(exchange::account(exchange, &[]));
            }
        }
        Err((item, why)) => account.error(refusal::text(why, &item.to_string()), Ending::Refused),
    }
    account
}
