//! What happened in a ledger in the last days, for those who look after it.

use std::collections::BTreeSet;

use super::error::LedgerError;
use super::store::Ledgers;
use crate::ledger::{Event, EventKind, MAX_MESSAGE};
use crate::model::{ItemId, Locale};

/// How far back is looked, in milliseconds.
const WEEK: u64 = 7 * 24 * 3600 * 1000;
/// How many events are read at most: a front end that is opened all day must not wait for a busy week.
const MOST: usize = 5000;

/// What happened in a week.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Week {
    /// How many items were handed in.
    pub submitted: usize,
    /// How many items were committed.
    pub published: usize,
}

impl Ledgers<'_> {
    /// What happened in the seven days before the clock.
    ///
    /// # Errors
    ///
    /// A [`LedgerError`] if the ledger cannot be read.
    pub fn week(&mut self, locale: &Locale) -> Result<Week, LedgerError> {
        let since = self.now.saturating_sub(WEEK);
        let ledger = self.ledger(locale)?;
        let waiting: Vec<Event> = ledger.waiting.iter().map(|pending| pending.event.clone()).collect();
        let head = ledger.head;
        let read = |message: &[u8]| Event::parse(message).ok();
        let commits = match head {
            Some(head) => self.repository.event_log().events(head, MAX_MESSAGE, &mut |_, read_so_far| {
                let last = read_so_far.last().and_then(|commit| read(&commit.message));
                read_so_far.len() < MOST && last.is_none_or(|event| event.clock >= since)
            })?,
            None => Vec::new(),
        };
        let events = commits.iter().filter_map(|commit| read(&commit.message)).chain(waiting);
        let (mut submitted, mut published) = (BTreeSet::<ItemId>::new(), BTreeSet::<ItemId>::new());
        for event in events.filter(|event| event.clock >= since) {
            match (event.kind, event.item) {
                (EventKind::Submit { draft: false, .. }, Some(item)) => submitted.insert(item),
                (EventKind::Commit { branch: None, .. } | EventKind::Published { .. }, Some(item)) => {
                    published.insert(item)
                }
                _ => false,
            };
        }
        Ok(Week { submitted: submitted.len(), published: published.len() })
    }
}
