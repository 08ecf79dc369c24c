//! What files have, sorted by items and units: as much of it as can be texts of ours, however long the files are.

use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use crate::catalogue::{Catalogue, ItemFiles};
use crate::fluent::{Fingerprint, unit_spans, without_mark};
use crate::model::ItemId;
use crate::packet::{Address, Content, Progress, ReturnedText};
use crate::workflow::submission::text_of;

/// A text of ours is no longer than that, in bytes.
const LONGEST: usize = 1024 * 1024;

/// So much is kept of all files together, in bytes.
const ROOM: usize = 128 * 1024 * 1024;

/// What is kept of a text besides what it says, in bytes, is about that.
const BESIDES: usize = 256;

/// So many items are kept that the project does not have, and of an item so many units that its source does not have: they may be gone.
const GONE: usize = 1000;

/// No unit has more texts than that, nor comments.
const MOST: usize = 1000;

/// Of a longer comment, the ledger gets the beginning, in characters.
const LONGEST_COMMENT: usize = 20_000;

/// What files have, by item.
#[derive(Default)]
pub(super) struct Incoming {
    pub(super) items: BTreeMap<ItemId, IncomingItem>,
    unknown_items: usize,
    /// How much is kept, in bytes.
    kept: usize,
}

/// What files have of an item.
#[derive(Default)]
pub(super) struct IncomingItem {
    pub(super) units: Vec<IncomingUnit>,
    /// Where each unit is among these.
    places: BTreeMap<String, usize>,
    /// The units that the source has.
    known: FxHashSet<String>,
    gone: usize,
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
    /// Whether it is there twice, each time otherwise, or too long.
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
    /// What another file has is added to this: there is so much less room.
    pub(super) fn beside(other: &Self) -> Self {
        Self { kept: other.kept, ..Self::default() }
    }

    /// Whether there was more than there is room for.
    pub(super) fn is_full(&self) -> bool {
        self.kept > ROOM
    }

    /// Adds a text; says whether it can be one of ours.
    pub(super) fn add(&mut self, catalogue: &Catalogue<'_>, text: ReturnedText) -> bool {
        let ReturnedText { address: Some(address), source, target, progress, comments, .. } = text else {
            return false;
        };
        if !self.items.contains_key(&address.item) {
            let item = IncomingItem::of(catalogue, &address.item);
            self.unknown_items += usize::from(item.is_unknown);
            if item.is_unknown && self.unknown_items > GONE {
                return false;
            }
            self.items.insert(address.item.clone(), item);
        }
        let Some(item) = self.items.get_mut(&address.item) else { return false };
        if item.is_unknown {
            return true;
        }
        let Some(unit) = item.unit(&address) else { return false };
        let length = source.text().len() + target.text().len() + comments.iter().map(String::len).sum::<usize>();
        self.kept += length + BESIDES;
        if self.kept <= ROOM {
            unit.is_twice |= unit.source != address.source || unit.target != address.target;
            unit.add_text(IncomingText { field: address.field, source, target, progress });
            unit.add_comments(comments);
        }
        true
    }

    /// Adds what another file has.
    pub(super) fn append(&mut self, other: Self) {
        self.kept = other.kept;
        for (id, item) in other.items {
            let own = self.items.entry(id).or_default();
            own.is_unknown |= item.is_unknown;
            for unit in item.units {
                match own.places.get(&unit.id) {
                    Some(at) => own.units[*at].merge(unit),
                    None => own.push(unit),
                }
            }
        }
    }
}

impl IncomingItem {
    fn of(catalogue: &Catalogue<'_>, id: &ItemId) -> Self {
        let Some(files) = ItemFiles::find(catalogue, id) else { return Self { is_unknown: true, ..Self::default() } };
        // Whoever looks at the item says that its source cannot be read.
        let source = text_of(catalogue.root, &files.source).unwrap_or_default();
        let known = unit_spans(without_mark(&source)).into_iter().map(|span| span.id.to_owned()).collect();
        Self { known, ..Self::default() }
    }

    /// The unit with this address; none if it can be none of ours.
    fn unit(&mut self, address: &Address) -> Option<&mut IncomingUnit> {
        if !self.places.contains_key(&address.unit) {
            self.gone += usize::from(!self.known.contains(&address.unit));
            if self.gone > GONE && !self.known.contains(&address.unit) {
                return None;
            }
            self.push(IncomingUnit {
                id: address.unit.clone(),
                source: address.source,
                target: address.target,
                texts: Vec::new(),
                comments: Vec::new(),
                is_twice: false,
            });
        }
        self.units.get_mut(*self.places.get(&address.unit)?)
    }

    fn push(&mut self, unit: IncomingUnit) {
        self.places.insert(unit.id.clone(), self.units.len());
        self.units.push(unit);
    }
}

impl IncomingUnit {
    fn add_text(&mut self, text: IncomingText) {
        let is_full = self.texts.len() >= MOST;
        match self.texts.iter_mut().find(|own| own.field == text.field) {
            _ if text.target.text().len() > LONGEST => self.is_twice = true,
            // Several files may have it, or one file twice where it came back in parts; a tool may have made text of its codes.
            Some(own) if own.target.text() == text.target.text() || text.target.is_blank() => {}
            Some(own) if own.target.is_blank() => *own = text,
            Some(_) => self.is_twice = true,
            None if is_full => self.is_twice = true,
            None => self.texts.push(text),
        }
    }

    fn add_comments(&mut self, comments: Vec<String>) {
        for comment in comments {
            let comment: String = comment.chars().take(LONGEST_COMMENT).collect();
            if self.comments.len() < MOST && !self.comments.contains(&comment) {
                self.comments.push(comment);
            }
        }
    }

    fn merge(&mut self, other: Self) {
        self.is_twice |= other.is_twice || self.source != other.source || self.target != other.target;
        other.texts.into_iter().for_each(|text| self.add_text(text));
        self.add_comments(other.comments);
    }
}
