//! What files have, sorted by items and units.

use std::collections::BTreeMap;

use crate::catalogue::{Catalogue, find_item};
use crate::fluent::Fingerprint;
use crate::model::ItemId;
use crate::packet::{Content, Progress, ReturnedText};

/// A text of ours is no longer than that, in bytes.
const LONGEST: usize = 1024 * 1024;

/// What files have, by item.
#[derive(Default)]
pub(super) struct Incoming {
    pub(super) items: BTreeMap<ItemId, IncomingItem>,
}

/// What files have of an item.
#[derive(Default)]
pub(super) struct IncomingItem {
    pub(super) units: Vec<IncomingUnit>,
    /// Where each unit is among these.
    places: BTreeMap<String, usize>,
    /// Whether the project has no such item; then it has no texts either.
    pub(super) is_unknown: bool,
}

/// What files have of a unit.
pub(super) struct IncomingUnit {
    pub(super) id: String,
    /// What its source and its translation were when it went out.
    pub(super) source: Fingerprint,
    pub(super) target: Option<Fingerprint>,
    pub(super) texts: Vec<IncomingText>,
    pub(super) comments: Vec<String>,
    /// Whether it is there twice, each time otherwise.
    pub(super) is_twice: bool,
}

/// What files have of a text.
pub(super) struct IncomingText {
    pub(super) field: String,
    pub(super) source: Content,
    pub(super) target: Content,
    pub(super) progress: Progress,
}

impl Incoming {
    /// Adds a text; says whether it is one of ours.
    pub(super) fn add(&mut self, catalogue: &Catalogue<'_>, text: ReturnedText) -> bool {
        let ReturnedText { address: Some(address), source, target, progress, comments, .. } = text else {
            return false;
        };
        let item = self.items.entry(address.item.clone()).or_insert_with(|| IncomingItem {
            is_unknown: find_item(catalogue, &address.item).is_none(),
            ..IncomingItem::default()
        });
        if item.is_unknown {
            return true;
        }
        let at = *item.places.entry(address.unit.clone()).or_insert_with(|| {
            item.units.push(IncomingUnit {
                id: address.unit,
                source: address.source,
                target: address.target,
                texts: Vec::new(),
                comments: Vec::new(),
                is_twice: false,
            });
            item.units.len() - 1
        });
        let unit = &mut item.units[at];
        let is_other = unit.source != address.source || unit.target != address.target;
        let is_long = target.text().len() > LONGEST;
        match unit.texts.iter_mut().find(|text| text.field == address.field) {
            _ if is_other || is_long => unit.is_twice = true,
            // Several files may have it, or one file twice where it came back in parts.
            Some(text) if text.target == target || target.is_blank() => {}
            Some(text) if text.target.is_blank() => (text.target, text.progress) = (target, progress),
            Some(_) => unit.is_twice = true,
            None => unit.texts.push(IncomingText { field: address.field, source, target, progress }),
        }
        for comment in comments {
            if !unit.comments.contains(&comment) {
                unit.comments.push(comment);
            }
        }
        true
    }

    /// Adds what another file has.
    pub(super) fn append(&mut self, other: Self) {
        for (id, item) in other.items {
            let own = self.items.entry(id).or_default();
            own.is_unknown |= item.is_unknown;
            for unit in item.units {
                match own.places.get(&unit.id) {
                    Some(at) => own.units[*at].merge(unit),
                    None => {
                        own.places.insert(unit.id.clone(), own.units.len());
                        own.units.push(unit);
                    }
                }
            }
        }
    }
}

impl IncomingUnit {
    fn merge(&mut self, other: Self) {
        self.is_twice |= other.is_twice || self.source != other.source || self.target != other.target;
        for text in other.texts {
            match self.texts.iter_mut().find(|own| own.field == text.field) {
                Some(own) if own.target == text.target || text.target.is_blank() => {}
                Some(own) if own.target.is_blank() => *own = text,
                Some(_) => self.is_twice = true,
                None => self.texts.push(text),
            }
        }
        self.comments.extend(other.comments);
        self.comments.dedup();
    }
}
