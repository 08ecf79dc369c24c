//! What became of a comment.

use super::account::Account;
use super::exchange;
use crate::i18n::Text;
use crate::ledgers::Exchange;
use crate::model::ItemId;

/// What became of a comment on an item; without an exchange, what would.
#[must_use]
pub fn account(item: &ItemId, sent: Option<&Exchange>) -> Account {
    let id = match sent {
        None => "comment-would",
        Some(exchange) if exchange.reach.is_confirmed() => "comment-done",
        Some(_) => "comment-tentative",
    };
    let mut account = Account::of(Text::new(id).with("item", item.to_string()));
    if let Some(exchange) = sent {
        account.append(exchange::account(exchange, &[]));
    }
    account
}
