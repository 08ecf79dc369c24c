//! An exchange that several items tell of.

use crate::ledgers::{Exchange, Lost, Reach};
use crate::model::ItemId;
use rustc_hash::FxHashMap;

/// What an exchange came to: each item tells of what was lost of it, the first one of what is about none of them.
pub(super) struct SharedExchange {
    lost: FxHashMap<ItemId, Vec<Lost>>,
    others: Vec<Lost>,
    reach: Reach,
}

impl SharedExchange {
    /// An exchange that these items tell of.
    pub(super) fn new<'i>(exchange: Exchange, items: impl Iterator<Item = &'i ItemId>) -> Self {
        let mut lost: FxHashMap<ItemId, Vec<Lost>> = items.map(|item| (item.clone(), Vec::new())).collect();
        let mut others = Vec::new();
        for event in exchange.lost {
            lost.get_mut(&event.item).unwrap_or(&mut others).push(event);
        }
        Self { lost, others, reach: exchange.reach }
    }

    /// What one of the items tells of it.
    pub(super) fn of(&mut self, item: &ItemId) -> Exchange {
        let mut lost = self.lost.remove(item).unwrap_or_default();
        lost.append(&mut self.others);
        Exchange { lost, reach: self.reach.clone() }
    }
}
