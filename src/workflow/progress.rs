//! What is going on with items, for a reader.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::standing::{Standing, standing};
use super::submission::branch_root;
use crate::catalogue::{Catalogue, Scope};
use crate::ledger::{ItemEntry, Stage, State};
use crate::model::{ItemId, ItemState, Locale, Person};
use crate::session::{Failure, Session, Workspace};

/// What is going on with the items of a project; nothing where there are no ledgers.
#[derive(Debug, Default)]
pub struct Progress {
    /// The states by locale: as the remote is known to have it, and with what waits here.
    states: FxHashMap<Locale, (Arc<State>, Arc<State>)>,
    /// What approvals are worth, by item.
    standings: FxHashMap<ItemId, Standing>,
}

/// What is going on with an item.
#[derive(Debug, Clone, Copy)]
pub struct ItemProgress<'v> {
    /// What the ledger knows.
    pub entry: &'v ItemEntry,
    /// Whether the claim waits for the remote.
    pub tentative: bool,
    /// Whether what was handed in waits for the remote.
    pub is_text_waiting: bool,
    /// What the approval is worth, if there is one.
    standing: Option<&'v Standing>,
}

impl Progress {
    /// Reads what is going on in the locales that the catalogue lists.
    ///
    /// # Errors
    ///
    /// Returns a [`Failure`] if something cannot be read.
    pub fn read(workspace: &mut Workspace<'_>) -> Result<Self, Failure> {
        let ledgers = &mut workspace.ledgers;
        let mut view = Self::default();
        let catalogue = workspace.catalogue;
        for locale in ledgers.locales()?.into_iter().filter(|locale| catalogue.lists(locale)) {
            let ledger = ledgers.ledger(&locale)?;
            let states = (Arc::clone(&ledger.confirmed), Arc::clone(&ledger.state));
            view.states.insert(locale, states);
        }
        let mut branch = None;
        for (_, state) in view.states.values() {
            for (item, entry) in state.items.iter().filter(|(_, entry)| entry.is_approved()) {
                let branch = match &branch {
                    Some(branch) => branch,
                    None => branch.insert(branch_root(workspace)?),
                };
                view.standings.insert(item.clone(), standing(workspace, branch, item, entry)?);
            }
        }
        Ok(view)
    }

    /// Reads what is going on; with nothing to say where there is no repository or no ledger.
    ///
    /// # Errors
    ///
    /// Returns a [`Failure`] if there is one that cannot be read: an item that somebody has must not pass for one that nobody has.
    pub fn read_if_any(session: &Session, catalogue: &Catalogue<'_>) -> Result<Self, Failure> {
        if session.me_if_any()?.is_none() {
            return Ok(Self::default());
        }
        Self::read(&mut Workspace::open(session, catalogue)?)
    }

    /// Leaves in the scope only what a person has; nothing if it is not known who works here.
    pub fn keep_claimed(&self, scope: &mut Scope, person: Option<&Person>) {
        let claimed = person.map(|person| self.claimed_by(person)).unwrap_or_default();
        scope.keep_items(&claimed);
    }

    /// The items that a person has, sorted.
    #[must_use]
    pub fn claimed_by(&self, person: &Person) -> Vec<ItemId> {
        let is_theirs = |entry: &ItemEntry| entry.claim.as_ref().is_some_and(|claim| claim.is_of(person));
        let all = self.states.values().flat_map(|(_, state)| &state.items);
        let mut items: Vec<ItemId> = all.filter(|(_, entry)| is_theirs(entry)).map(|(item, _)| item.clone()).collect();
        items.sort();
        items
    }

    /// What is going on with an item; none if nothing is.
    #[must_use]
    pub fn item(&self, item: &ItemId) -> Option<ItemProgress<'_>> {
        let (confirmed, state) = self.states.get(&item.locale)?;
        let entry = state.item(item)?;
        let by = |entry: &ItemEntry| entry.claim.as_ref().map(|claim| claim.by.email.clone());
        let tentative = entry.claim.is_some() && confirmed.item(item).and_then(by) != by(entry);
        let text = |entry: &ItemEntry| entry.submission.as_ref().map(|text| text.id.clone());
        let is_text_waiting = entry.submission.is_some() && confirmed.item(item).and_then(text) != text(entry);
        Some(ItemProgress { entry, tentative, is_text_waiting, standing: self.standings.get(item) })
    }
}

impl<'v> ItemProgress<'v> {
    /// Whether it can be committed.
    #[must_use]
    pub fn is_ready(self) -> bool {
        self.standing == Some(&Standing::Holds) && self.entry.on_branch.is_none()
    }

    /// The units for which the approval does not hold any more.
    #[must_use]
    pub fn outdated(self) -> &'v [String] {
        match self.standing {
            Some(Standing::Outdated(units)) => units,
            _ => &[],
        }
    }

    /// The state of an item that is open as far as its texts are concerned; none if the ledger has nothing to say
    /// about that.
    #[must_use]
    pub fn state(self) -> Option<ItemState> {
        match (self.entry.stage(), self.standing) {
            (Stage::Open, _) | (Stage::Approved, Some(Standing::Published)) => None,
            (Stage::Claimed, _) => Some(ItemState::Claimed),
            (Stage::Returned, _) => Some(ItemState::Returned),
            (Stage::Approved, Some(Standing::Unapproved)) if self.entry.submission.is_none() => None,
            // An approval that does not hold is none.
            (Stage::Submitted, _) | (Stage::Approved, Some(Standing::Outdated(_) | Standing::Unapproved)) => {
                Some(ItemState::Submitted)
            }
            (Stage::Approved, Some(Standing::Holds) | None) => Some(ItemState::Approved),
        }
    }
}
