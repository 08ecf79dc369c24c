//! Keeps in touch with the others as long as somebody is there: what was done here goes to them, what they did comes in. That the
//! remote does not answer is shown, and nobody waits for it.

use std::sync::Arc;
use std::time::Duration;

use super::said::{Said, said};
use super::site::{Network, Site};
use super::visit::open;
use crate::i18n::Text;
use crate::report;
use crate::report::account::Account;
use crate::report::layout::when;
use crate::session::Failure;
use crate::workflow::sync::sync_and_settle;

/// How long after its start the workbench looks for the first time: the first page comes before.
const FIRST: Duration = Duration::from_secs(3);

/// How long it is between two looks.
const BETWEEN: Duration = Duration::from_secs(60);

/// Exchanges now and then, for ever.
pub(super) async fn keep_in_touch(site: Arc<Site>) {
    tokio::time::sleep(FIRST).await;
    loop {
        if site.keys.has_somebody() {
            let at_work = Arc::clone(&site);
            let done = tokio::task::spawn_blocking(move || look(&at_work)).await;
            // One that panicked is a bug of ours, and said as one where somebody waits for it.
            if let Ok(Some(lost)) = done {
                site.keys.tell_all(&lost);
                site.has_changed();
            }
        }
        tokio::time::sleep(BETWEEN).await;
    }
}

/// Exchanges once; what people are told of it, if they are to look again.
fn look(site: &Site) -> Option<Vec<Said>> {
    let before = site.network();
    match exchange(site) {
        Ok((lost, has_news)) => {
            site.set_network(Network::Reached);
            (has_news || before != Network::Reached).then(|| said(&lost, &site.words))
        }
        Err(Failure::Unreachable(_)) => {
            let since = if let Network::SilentSince(since) = before { since } else { site.now().1 };
            site.set_network(Network::SilentSince(since));
            (before != Network::SilentSince(since)).then(Vec::new)
        }
        // Without a remote there is nobody; what else is wrong, the pages say.
        Err(_) => None,
    }
}

/// Sends what waits, and fetches what the remote has: what was lost to somebody else, and whether anything came in.
fn exchange(site: &Site) -> Result<(Account, bool), Failure> {
    let mut session = open(site, None)?;
    session.lock_ledgers(&|_| {})?;
    let before = session.ledgers()?.tips()?;
    let synced = sync_and_settle(&session)?;
    let has_news = session.ledgers()?.tips()? != before;
    let exchange = synced.exchange.filter(|exchange| !exchange.lost.is_empty());
    Ok((exchange.map(|exchange| report::exchange::account(&exchange, &[])).unwrap_or_default(), has_news))
}

/// What a page says of the network, where there is something to say.
pub(super) fn note(site: &Site) -> Option<String> {
    let Network::SilentSince(since) = site.network() else { return None };
    Some(site.words.say(&Text::new("web-offline-since").with("time", when::minute(since))))
}
