//! Exchanging the ledgers with the remote.

use crate::ledgers::{Exchange, Ledgers, Reach};
use crate::model::Locale;
use crate::session::{Failure, Session, Workspace};
use crate::workflow::settle::settle;

/// What an exchange came to, or would.
#[derive(Debug)]
pub struct Synced {
    /// The remote.
    pub remote: String,
    /// How many events were sent; in a dry run, how many would be.
    pub sent: usize,
    /// Of how many items the ledger was told that they are published.
    pub published: usize,
    /// How many events wait for a commit to be pushed.
    pub held: usize,
    /// How many entries of a ledger have no effect because no program of ours would write them, by locale.
    pub irregular: Vec<(Locale, usize)>,
    /// How far the exchange went; none in a dry run.
    pub exchange: Option<Exchange>,
}

/// Sends what waits here, and fetches what the remote has.
///
/// # Errors
///
/// Returns a [`Failure`] if there is no remote, if it does not answer, or if the clone cannot be read or written.
pub fn sync(ledgers: &mut Ledgers<'_>, dry_run: bool) -> Result<Synced, Failure> {
    let remote = ledgers.remote().map(|remote| remote.name().to_owned()).ok_or(Failure::NoRemote)?;
    let waiting = waiting(ledgers)?;
    if dry_run {
        return Ok(Synced { remote, sent: waiting, published: 0, held: 0, irregular: Vec::new(), exchange: None });
    }
    let exchange = exchange(ledgers)?;
    let mut synced = Synced { remote, sent: 0, published: 0, held: 0, irregular: Vec::new(), exchange: None };
    if exchange.reach.is_confirmed() {
        synced.held = self::waiting(ledgers)?;
        synced.sent = waiting.saturating_sub(synced.held).saturating_sub(exchange.lost.len());
        for locale in ledgers.locales()? {
            let count = ledgers.ledger(&locale)?.irregular.len();
            if count > 0 {
                synced.irregular.push((locale, count));
            }
        }
    }
    synced.exchange = Some(exchange);
    Ok(synced)
}

/// Sends what waits, fetches what the remote has, and tells the ledger of what is published by now. What cannot be listed, because a file
/// of the project is wrong, can wait.
///
/// # Errors
///
/// Returns a [`Failure`] as [`sync`] does.
pub fn sync_and_settle(session: &Session) -> Result<Synced, Failure> {
    let mut synced = sync(&mut session.ledgers()?, false)?;
    if let Ok(catalogue) = session.catalogue() {
        settle_and_send(&mut Workspace::open(session, &catalogue)?, &mut synced)?;
    }
    Ok(synced)
}

/// Tells the ledger, and others, of what is published by now.
fn settle_and_send(workspace: &mut Workspace<'_>, synced: &mut Synced) -> Result<(), Failure> {
    let is_confirmed = synced.exchange.as_ref().is_some_and(|exchange| exchange.reach.is_confirmed());
    if !is_confirmed {
        return Ok(());
    }
    let count = settle(workspace)?;
    if count > 0 {
        let second = workspace.ledgers.exchange()?;
        if let Some(exchange) = &mut synced.exchange {
            exchange.lost.extend(second.lost);
            exchange.reach = second.reach;
        }
        synced.published = count;
    }
    Ok(())
}

fn exchange(ledgers: &mut Ledgers<'_>) -> Result<Exchange, Failure> {
    let exchange = match ledgers.refresh()? {
        Reach::Confirmed | Reach::NoRemote => ledgers.exchange()?,
        reach => Exchange { reach, ..Exchange::default() },
    };
    match exchange.reach {
        Reach::Offline(said) => Err(Failure::Unreachable(said)),
        _ => Ok(exchange),
    }
}

/// How many events wait here.
fn waiting(ledgers: &mut Ledgers<'_>) -> Result<usize, Failure> {
    let mut waiting = 0;
    for locale in ledgers.locales()? {
        waiting += ledgers.ledger(&locale)?.waiting.len();
    }
    Ok(waiting)
}
