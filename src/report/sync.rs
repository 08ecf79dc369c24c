//! What was exchanged with the remote.

use super::account::Account;
use super::exchange;
use crate::i18n::Text;
use crate::ledgers::Exchange;
use crate::model::Locale;

/// What became of an exchange of all ledgers.
#[derive(Debug)]
pub struct Synced<'s> {
    /// The remote.
    pub remote: &'s str,
    /// How far the exchange went.
    pub exchange: &'s Exchange,
    /// How many events the remote has now that waited.
    pub sent: usize,
    /// How many wait still: what tells of commits that the remote has not.
    pub held: usize,
    /// Whether the remote has more of the branch than this clone.
    pub is_behind: bool,
    /// How many commits in a ledger are not as they should be, by locale.
    pub irregular: Vec<(Locale, usize)>,
}

/// What would be exchanged: so many events wait.
#[must_use]
pub fn plan(waiting: usize, remote: &str) -> Account {
    Account::of(Text::new("sync-would").with("count", waiting).with("remote", remote))
}

/// What was exchanged.
#[must_use]
pub fn account(synced: &Synced<'_>) -> Account {
    let mut account = exchange::account(synced.exchange, &[]);
    if !synced.exchange.reach.is_confirmed() {
        return account;
    }
    account.result(Text::new("sync-done").with("count", synced.sent).with("remote", synced.remote));
    if synced.is_behind {
        account.hint(Text::new("desk-behind"));
    }
    if synced.held > 0 {
        account.hint(Text::new("sync-held").with("count", synced.held));
    }
    for (locale, count) in &synced.irregular {
        account.hint(Text::new("warning-irregular").with("count", *count).with("locale", locale.to_string()));
    }
    account
}
