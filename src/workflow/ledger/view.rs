//! What is going on with items, for whoever only looks.

use rustc_hash::FxHashMap;

use super::Ledgers;
use crate::catalogue::Catalogue;
use crate::ledger::{ItemEntry, Stage};
use crate::model::{ItemId, ItemState};
use crate::workflow::review::{Standing, standing};
use crate::workflow::submission::branch_root;
use crate::workflow::submit::SubmitError;

/// What is going on with the items of a project; nothing where there are no ledgers.
#[derive(Debug, Default)]
pub struct View {
    items: FxHashMap<String, Going>,
}

/// What is going on with an item.
#[derive(Debug, Clone)]
pub struct Going {
    /// What the ledger knows.
    pub entry: ItemEntry,
    /// Whether the claim waits for the remote.
    pub tentative: bool,
    /// The units for which the approval does not hold any more.
    pub outdated: Vec<String>,
    /// Whether the branch has what was approved already.
    pub is_published: bool,
    /// Whether nobody who may approve it has.
    pub is_unapproved: bool,
}

impl View {
    /// Reads what is going on.
    ///
    /// # Errors
    ///
    /// Returns a [`SubmitError`] where something cannot be read.
    pub fn read(ledgers: &mut Ledgers<'_>, catalogue: &Catalogue<'_>) -> Result<Self, SubmitError> {
        let mut view = Self::default();
        for locale in ledgers.locales()? {
            let book = ledgers.book(&locale)?;
            for (name, entry) in &book.state.items {
                let confirmed = book.confirmed.item(name).and_then(|entry| entry.claim.as_ref());
                let tentative = entry.claim.is_some()
                    && confirmed.map(|claim| &claim.by) != entry.claim.as_ref().map(|claim| &claim.by);
                view.items.insert(
                    name.clone(),
                    Going {
                        entry: entry.clone(),
                        tentative,
                        outdated: Vec::new(),
                        is_published: false,
                        is_unapproved: false,
                    },
                );
            }
        }
        let is_approved = |going: &Going| going.entry.is_approved();
        let approved: Vec<String> =
            view.items.iter().filter(|(_, going)| is_approved(going)).map(|(name, _)| name.clone()).collect();
        if approved.is_empty() {
            return Ok(view);
        }
        let branch = branch_root(ledgers, catalogue.root).map_err(SubmitError::from)?;
        for name in approved {
            let (Ok(item), Some(going)) = (ItemId::parse(&name), view.items.get_mut(&name)) else { continue };
            match standing(ledgers, catalogue, &branch, &item, &going.entry)? {
                Standing::Holds => {}
                Standing::Outdated(units) => going.outdated = units,
                Standing::Published => going.is_published = true,
                Standing::Unapproved => going.is_unapproved = true,
            }
        }
        Ok(view)
    }

    /// Returns the items that a person has, sorted.
    #[must_use]
    pub fn claimed_by(&self, email: &str) -> Vec<String> {
        let is_theirs = |going: &Going| going.entry.claim.as_ref().is_some_and(|claim| claim.by.is(email));
        let mut items: Vec<String> =
            self.items.iter().filter(|(_, going)| is_theirs(going)).map(|(item, _)| item.clone()).collect();
        items.sort();
        items
    }

    /// Returns what is going on with an item.
    #[must_use]
    pub fn item(&self, item: &str) -> Option<&Going> {
        self.items.get(item)
    }
}

impl Going {
    /// Tells whether it can be committed.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.entry.is_approved() && self.outdated.is_empty() && !self.is_published && !self.is_unapproved
    }

    /// Returns the state of an item that is open as far as its texts are concerned; `None` where the ledger has nothing to
    /// say about that.
    #[must_use]
    pub fn state(&self) -> Option<ItemState> {
        match self.entry.stage() {
            Stage::Open => None,
            Stage::Claimed => Some(ItemState::Claimed),
            Stage::Submitted => Some(ItemState::Submitted),
            Stage::Returned => Some(ItemState::Returned),
            // An approval that does not hold any more is none.
            Stage::Approved if self.is_published => None,
            Stage::Approved if self.entry.submission.is_none() && self.is_unapproved => None,
            Stage::Approved if !self.outdated.is_empty() || self.is_unapproved => Some(ItemState::Submitted),
            Stage::Approved => Some(ItemState::Approved),
        }
    }
}
