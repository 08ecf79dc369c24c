//! An item with what of it is to be drafted.

use std::sync::Arc;

use super::outcome::{Volume, Why};
use crate::engine::{Masked, Request};
use crate::fluent::{Fingerprint, Notation, count_words};
use crate::model::ItemId;
use crate::record::DraftOrigin;
use crate::workflow::edit::{Form, Typed};
use crate::workflow::handing_in::LeftOut;

/// An item with its units that are to be drafted.
pub(super) struct ItemPlan {
    pub(super) item: Arc<ItemId>,
    pub(super) left_out: Option<LeftOut>,
    pub(super) units: Vec<UnitPlan>,
    /// The units that are not drafted.
    pub(super) left: Vec<(String, Why)>,
}

/// A unit that is to be drafted.
pub(super) struct UnitPlan {
    pub(super) id: String,
    /// Its source and its translation, as they are now.
    pub(super) source: Fingerprint,
    pub(super) target: Option<Fingerprint>,
    pub(super) form: Form,
    pub(super) texts: Vec<TextPlan>,
    /// Where the draft comes from; none until somebody has it.
    pub(super) origin: Option<DraftOrigin>,
    /// Whether it is stored.
    pub(super) is_stored: bool,
}

/// A text of a unit that is to be drafted.
pub(super) struct TextPlan {
    /// The field that it is typed into.
    pub(super) field: String,
    pub(super) notation: Notation,
    /// What is translated, in that notation.
    pub(super) source: String,
    /// What an engine is asked, if it is.
    pub(super) asked: Option<(Masked, Request)>,
    /// The draft.
    pub(super) draft: Option<Typed>,
}

impl TextPlan {
    /// Takes it over as it is.
    pub(super) fn copy(&mut self) {
        self.draft = Some(Typed { name: self.field.clone(), text: self.source.clone(), notation: self.notation });
    }
}

impl ItemPlan {
    /// An item of which nothing is drafted.
    pub(super) fn without(item: &Arc<ItemId>, left_out: LeftOut) -> Self {
        Self { item: Arc::clone(item), left_out: Some(left_out), units: Vec::new(), left: Vec::new() }
    }

    /// How much an engine is asked for.
    pub(super) fn volume(&self) -> Volume {
        let mut volume = Volume::default();
        for unit in &self.units {
            let texts = unit.texts.iter().filter_map(|text| text.asked.as_ref()).map(|(masked, _)| &masked.text);
            let texts: Vec<&String> = texts.collect();
            volume.units += usize::from(!texts.is_empty());
            volume.words += texts.iter().map(|text| count_words(text)).sum::<usize>();
            volume.characters += texts.iter().map(|text| text.chars().count()).sum::<usize>();
        }
        volume
    }
}
