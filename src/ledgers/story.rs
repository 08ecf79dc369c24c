//! An item's whole story: every event about it, in the order of the ledger.

use super::{LedgerError, Ledgers};
use crate::ledger::{Event, Ignored, MAX_MESSAGE, Outcome, State};
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
    /// Why it has no effect; none where it has.
    pub ignored: Option<Ignored>,
    /// Whether it waits for the remote.
    pub tentative: bool,
}

/// Returns the story of an item, the oldest event first.
///
/// # Errors
///
/// Returns a [`LedgerError`] where the ledger cannot be read.
pub fn story(ledgers: &mut Ledgers<'_>, item: &ItemId) -> Result<Vec<StoryEvent>, LedgerError> {
    let name = item.to_string();
    let ledger = ledgers.ledger(&item.locale)?;
    let waiting: Vec<StoryEvent> = ledger
        .waiting
        .iter()
        .filter(|pending| pending.event.item == name)
        .map(|pending| StoryEvent {
            event: pending.event.clone(),
            by: pending.by.clone(),
            commit: pending.commit.to_string(),
            ignored: match &pending.outcome {
                Outcome::Applied => None,
                Outcome::Ignored(why) => Some(why.clone()),
            },
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
        if event.item != name {
            continue;
        }
        let ignored = match outcome {
            Outcome::Applied => None,
            Outcome::Ignored(why) => Some(why),
        };
        let by = commit.author.clone();
        story.push(StoryEvent { event, by, commit: commit.id.to_string(), ignored, tentative: false });
    }
    story.extend(waiting);
    Ok(story)
}
