//! What became of a comment.

use super::account::Account;
use super::exchange;
use crate::i18n::Text;
use crate::workflow::review::Commented;

/// What became of a comment, or what would.
#[must_use]
pub(crate) fn account(commented: &Commented) -> Account {
    let id = match &commented.exchange {
        None => "comment-would",
        Some(exchange) if exchange.reach.is_confirmed() => "comment-done",
        Some(_) => "comment-tentative",
    };
    let mut account = Account::of(Text::new(id).with("item", commented.item.to_string()));
    if let Some(exchange) = &commented.exchange {
        account.append(exchange::account(exchange, &[]));
    }
    account
}
