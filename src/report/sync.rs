//! What was exchanged with the remote.

use super::account::Account;
use super::{exchange, notice};
use crate::i18n::Text;
use crate::session::Notice;
use crate::workflow::sync::Synced;

/// What was exchanged, or would be; with what there is to know of the branch.
#[must_use]
pub(crate) fn account(synced: &Synced, news: Option<&Notice>) -> Account {
    let said = |id: &'static str| Text::new(id).with("count", synced.sent).with("remote", synced.remote.clone());
    let Some(exchange) = &synced.exchange else { return Account::of(said("sync-would")) };
    let mut account = exchange::account(exchange, &[]);
    if !exchange.reach.is_confirmed() {
        return account;
    }
    account.result(said("sync-done"));
    if synced.published > 0 {
        account.hint(Text::new("sync-published").with("count", synced.published));
    }
    if let Some(news) = news {
        account.hint(notice::text(news));
    }
    if synced.held > 0 {
        account.hint(Text::new("sync-held").with("count", synced.held));
    }
    for (locale, count) in &synced.irregular {
        account.hint(Text::new("warning-irregular").with("count", *count).with("locale", locale.to_string()));
    }
    account
}
