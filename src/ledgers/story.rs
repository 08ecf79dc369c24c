//! An item's whole story: every event about it, in the order of the ledger.

use std::collections::BTreeSet;

use super::error::LedgerError;
use super::store::Ledgers;
use crate::ledger::{Event, Ignored, MAX_MESSAGE};
use crate::model::{ItemId, Locale, Person};

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

/// The story of items, the oldest event first: an item may have had other names.
///
/// # Errors
///
/// A [`LedgerError`] if the ledger cannot be read.
pub fn story(ledgers: &mut Ledgers<'_>, items: &[&ItemId]) -> Result<Vec<StoryEvent>, LedgerError> {
    let Some(locale) = items.first().map(|item| &item.locale) else { return Ok(Vec::new()) };
    let is_about_it = |event: &Event| event.item.as_ref().is_some_and(|about| items.contains(&about));
    let ledger = ledgers.ledger(locale)?;
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
    let mut story = Vec::new();
    ledgers.replayed(locale, &mut |commit, event, outcome, _| {
        if is_about_it(&event) {
            let ignored = outcome.ignored().cloned();
            let (by, commit) = (commit.author.clone(), commit.id.to_string());
            story.push(StoryEvent { event, by, commit, ignored, tentative: false });
        }
    })?;
    story.extend(waiting);
    Ok(story)
}

impl Ledgers<'_> {
    /// The items of a locale that something was ever written about, sorted.
    ///
    /// # Errors
    ///
    /// A [`LedgerError`] if the ledger cannot be read.
    pub fn items_ever(&mut self, locale: &Locale) -> Result<BTreeSet<ItemId>, LedgerError> {
        let ledger = self.ledger(locale)?;
        let (head, mut items) = (ledger.head, BTreeSet::new());
        items.extend(ledger.waiting.iter().filter_map(|pending| pending.event.item.clone()));
        if let Some(head) = head {
            let commits = self.repository.event_log().events(head, MAX_MESSAGE, &mut |_, _| true)?;
            items.extend(commits.iter().filter_map(|commit| Event::parse(&commit.message).ok()?.item));
        }
        Ok(items)
    }

    /// Whether something was ever written about an item.
    ///
    /// # Errors
    ///
    /// A [`LedgerError`] if the ledger cannot be read.
    pub fn knows(&mut self, item: &ItemId) -> Result<bool, LedgerError> {
        let is_under_way = self.state(&item.locale)?.item(item).is_some();
        Ok(is_under_way || !story(self, &[item])?.is_empty())
    }
}
