//! Exchanging the ledgers with the remote, and telling them what is published.

use crate::report;
use crate::report::account::Account;
use crate::session::{Failure, Session, Workspace};
use crate::workflow::sync::{Synced, settle_and_send, sync};

/// What came of it.
pub(super) struct Exchanged {
    /// What there is to say.
    pub(super) synced: Synced,
    /// What was lost to somebody else.
    pub(super) lost: Account,
    /// Whether anything changed.
    pub(super) has_news: bool,
}

/// Sends what waits, and fetches what the remote has. The session has locked the ledgers.
///
/// # Errors
///
/// Returns a [`Failure`] if there is no remote, or if it does not answer.
pub(super) fn exchange(session: &Session) -> Result<Exchanged, Failure> {
    let before = session.ledgers()?.tips()?;
    let mut synced = sync(&mut session.ledgers()?, false)?;
    // What cannot be listed, because a file of the project is wrong, can wait.
    if let Ok(catalogue) = session.catalogue() {
        settle_and_send(&mut Workspace::open(session, &catalogue)?, &mut synced)?;
    }
    let has_news = session.ledgers()?.tips()? != before;
    let mut lost = Account::default();
    if let Some(exchange) = synced.exchange.as_ref().filter(|exchange| !exchange.lost.is_empty()) {
        lost.append_lines(report::exchange::account(exchange, &[]));
    }
    Ok(Exchanged { synced, lost, has_news })
}
