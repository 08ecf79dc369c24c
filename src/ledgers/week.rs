//! What happened in a ledger in the last days, for those who look after it.

use std::collections::BTreeSet;

use super::error::LedgerError;
use super::store::Ledgers;
use crate::ledger::{Event, EventKind, MAX_MESSAGE};
use crate::model::{ItemId, Locale, Person};

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
        let (mut submitted, mut published) = (BTreeSet::<ItemId>::new(), BTreeSet::<ItemId>::new());
        for (event, _) in self.since(locale, self.now.saturating_sub(WEEK))? {
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

    /// What was written into a ledger since some time, in milliseconds since 1970, and by whom; the newest first. Some of it may have no
    /// effect.
    ///
    /// # Errors
    ///
    /// A [`LedgerError`] if the ledger cannot be read.
    pub fn since(&mut self, locale: &Locale, since: u64) -> Result<Vec<(Event, Person)>, LedgerError> {
        let me = self.me.clone();
        let ledger = self.ledger(locale)?;
        let waiting = ledger.waiting.iter().rev().map(|pending| (pending.event.clone(), me.clone()));
        let mut events: Vec<(Event, Person)> = waiting.collect();
        let head = ledger.head;
        let read = |message: &[u8]| Event::parse(message).ok();
        if let Some(head) = head {
            let commits = self.repository.event_log().events(head, MAX_MESSAGE, &mut |_, read_so_far| {
                let last = read_so_far.last().and_then(|commit| read(&commit.message));
                read_so_far.len() < MOST && last.is_none_or(|event| event.clock >= since)
            })?;
            events.extend(commits.into_iter().filter_map(|commit| Some((read(&commit.message)?, commit.author))));
        }
        events.retain(|(event, _)| event.clock >= since);
        Ok(events)
    }
}
