//! An item's whole story: every event about it, in the order of the ledger.

use std::collections::BTreeSet;

use super::cache;
use super::error::LedgerError;
use super::store::Ledgers;
use super::stories::{self, Stories};
use crate::git::ObjectId;
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
    let mut story = match ledgers.stories(locale)? {
        Some(stories) => ledgers.told(&stories.of(items))?,
        None => ledgers.retold(locale, &is_about_it)?,
    };
    story.extend(waiting);
    Ok(story)
}

impl Ledgers<'_> {
    /// Which events of a ledger are about which item; none if that cannot be kept here.
    fn stories(&mut self, locale: &Locale) -> Result<Option<Stories>, LedgerError> {
        for _ in 0..2 {
            let ledger = self.ledger(locale)?;
            let (kept, later) = (ledger.kept.clone(), ledger.stories.clone());
            let Some(kept) = kept else { return Ok(Some(later)) };
            if let Some(mut stories) = stories::read(&self.directory, self.project(), locale, &kept) {
                stories.append(&later);
                return Ok(Some(stories));
            }
            // They were lost, or somebody else keeps another edition by now: the ledger is read once more, from its first event.
            cache::forget(&self.directory, self.project(), locale);
            self.by_locale.remove(locale);
        }
        Ok(None)
    }

    /// Reads events of a story.
    fn told(&self, events: &[(ObjectId, Option<&Ignored>)]) -> Result<Vec<StoryEvent>, LedgerError> {
        let mut story = Vec::new();
        for (id, ignored) in events {
            let commit = self.repository.event_log().event(*id, MAX_MESSAGE)?;
            let Ok(event) = Event::parse(&commit.message) else { continue };
            let event = Event { date: Some(commit.date), ..event };
            let (by, commit, ignored) = (commit.author, commit.id.to_string(), ignored.cloned());
            story.push(StoryEvent { event, by, commit, ignored, tentative: false });
        }
        Ok(story)
    }

    /// Reads a whole ledger for the events of a story.
    fn retold(&self, locale: &Locale, is_about_it: &dyn Fn(&Event) -> bool) -> Result<Vec<StoryEvent>, LedgerError> {
        let mut story = Vec::new();
        self.replayed(locale, &mut |commit, event, outcome, _| {
            if is_about_it(&event) {
                let ignored = outcome.ignored().cloned();
                let (by, commit) = (commit.author.clone(), commit.id.to_string());
                story.push(StoryEvent { event, by, commit, ignored, tentative: false });
            }
        })?;
        Ok(story)
    }

    /// The items of a locale that something was ever written about, sorted.
    ///
    /// # Errors
    ///
    /// A [`LedgerError`] if the ledger cannot be read.
    pub fn items_ever(&mut self, locale: &Locale) -> Result<BTreeSet<ItemId>, LedgerError> {
        let waiting = self.ledger(locale)?.waiting.iter().filter_map(|pending| pending.event.item.clone());
        let mut items: BTreeSet<ItemId> = waiting.collect();
        match self.stories(locale)? {
            Some(stories) => items.extend(stories.names().iter().filter_map(|name| ItemId::parse(name).ok())),
            None => self.replayed(locale, &mut |_, event, _, _| items.extend(event.item))?,
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
