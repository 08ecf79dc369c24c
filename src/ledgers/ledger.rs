//! One locale's ledger, as far as it is known here.

use std::sync::Arc;

use super::irregular::Irregular;
use super::stories::{Edition, Stories};
use crate::git::ObjectId;
use crate::ledger::{Event, Outcome, State};
use crate::model::{Locale, Person};

/// What is known of one locale's ledger.
#[derive(Debug)]
pub struct Ledger {
    /// The locale.
    pub locale: Locale,
    /// The last event that the remote is known to have.
    pub head: Option<ObjectId>,
    /// The state there.
    pub confirmed: Arc<State>,
    /// What was written here since.
    pub waiting: Vec<Pending>,
    /// The state with that.
    pub state: Arc<State>,
    /// What is in the ledger and should not be.
    pub irregular: Vec<Irregular>,
    /// Which events are about which item, of those behind the edition that is kept.
    pub(super) stories: Stories,
    /// The edition of the ledger whose stories are kept; none if it has no events.
    pub(super) kept: Option<Edition>,
}

/// An event that waits for the remote.
#[derive(Debug, Clone)]
pub struct Pending {
    /// The event.
    pub event: Event,
    /// Who wrote it.
    pub by: Person,
    /// Its commit.
    pub commit: ObjectId,
    /// What it does to the state as it is known here.
    pub outcome: Outcome,
}

impl Ledger {
    pub(super) fn empty(locale: &Locale, head: Option<ObjectId>) -> Self {
        Self {
            locale: locale.clone(),
            head,
            confirmed: Arc::default(),
            waiting: Vec::new(),
            state: Arc::default(),
            irregular: Vec::new(),
            stories: Stories::default(),
            kept: None,
        }
    }

    /// The last event that there is, here or there.
    pub(super) fn end(&self) -> Option<ObjectId> {
        self.waiting.last().map(|pending| pending.commit).or(self.head)
    }

    /// What an event would do if it came next.
    #[must_use]
    pub fn would(&self, event: &Event, by: &Person) -> Outcome {
        self.state.would(&self.locale, event, by)
    }

    /// Puts an event behind the others; its commit is there already.
    pub(super) fn push(&mut self, event: Event, by: Person, commit: ObjectId) {
        let state = Arc::make_mut(&mut self.state);
        let outcome = state.apply(&self.locale, &event, &by, &commit.to_string());
        self.waiting.push(Pending { event, by, commit, outcome });
    }
}
