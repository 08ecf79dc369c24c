//! An item's whole story: every event about it, in the order of the ledger.

use super::error::LedgerError;
use super::store::Ledgers;
use crate::ledger::{Event, Ignored, MAX_MESSAGE, State};
use crate::model::{ItemId, Person};

/// One event of a story.
#[derive(Debug, Clone)]
pub struct StoryEvent {
    /// The event.
    pub event: Event,
    /// Who wrote it.
    pub by: Person,
    /// Its commit in the ledger.
    pub commit: String,
    /// Why it has no effect; none if it has.
    pub ignored: Option<Ignored>,
    /// Whether it waits for the remote.
    pub tentative: bool,
}

/// The story of an item, the oldest event first.
///
/// # Errors
///
/// A [`LedgerError`] if the ledger cannot be read.
pub fn story(ledgers: &mut Ledgers<'_>, item: &ItemId) -> Result<Vec<StoryEvent>, LedgerError> {
    let is_about_it = |event: &Event| event.item.as_ref() == Some(item);
    let ledger = ledgers.ledger(&item.locale)?;
    let waiting: Vec<StoryEvent> = ledger
        .waiting
        .iter()
        .filter(|pending| is_about_it(&pending.event))
        .map(|pending| StoryEvent {
            event: pending.event.clone(),
            by: pending.by.clone(),
            commit: pending.commit.to_string(),
            ignored: pending.outcome.ignored().cloned(),
            tentative: true,
        })
        .collect();
    let commits = match ledger.head {
        Some(head) => ledgers.repository.event_log().events(head, MAX_MESSAGE, &mut |_, _| true)?,
        None => Vec::new(),
    };
    let (mut state, mut story) = (State::default(), Vec::new());
    for commit in commits.iter().rev() {
        let Some((event, outcome)) = ledgers.apply(&mut state, &item.locale, commit, &mut Vec::new()) else { continue };
        if is_about_it(&event) {
            let ignored = outcome.ignored().cloned();
            let (by, commit) = (commit.author.clone(), commit.id.to_string());
            story.push(StoryEvent { event, by, commit, ignored, tentative: false });
        }
    }
    story.extend(waiting);
    Ok(story)
}

impl Ledgers<'_> {
    /// Whether something was ever written about an item.
    ///
    /// # Errors
    ///
    /// A [`LedgerError`] if the ledger cannot be read.
    pub fn knows(&mut self, item: &ItemId) -> Result<bool, LedgerError> {
        let is_under_way = self.state(&item.locale)?.item(item).is_some();
        Ok(is_under_way || !story(self, item)?.is_empty())
    }
}
