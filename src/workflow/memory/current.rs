//! What the branch has translated, as far as it answers the source that the branch has.

use std::sync::Arc;

use super::texts::UnitTexts;
use crate::catalogue::{Catalogue, LoadedFile, LoadedTarget};
use crate::fluent::{Fingerprint, fingerprint};
use crate::model::{ItemId, Locale, UnitState};

/// An item of the branch.
pub(super) struct CurrentItem {
    pub(super) item: Arc<ItemId>,
    /// The paths of the source and of the translation.
    pub(super) source: Arc<str>,
    pub(super) target: Arc<str>,
    /// Its translations that answer the source as it is.
    pub(super) units: Vec<CurrentUnit>,
}

/// A translated unit.
pub(super) struct CurrentUnit {
    pub(super) id: String,
    pub(super) print: Fingerprint,
    pub(super) is_reviewed: bool,
    /// Its texts: the name of each behind the unit's, what the source says, and the translation.
    pub(super) texts: Vec<(String, String, String)>,
}

/// The items of a locale that have a translation.
pub(super) fn current(catalogue: &Catalogue<'_>, locale: &Locale) -> Vec<CurrentItem> {
    let visited = catalogue.visit(
        |_, target| target.is_none_or(|target| target.item.locale == *locale && target.exists),
        |resource| {
            let of = |(source, target): (&LoadedFile<'_>, &LoadedTarget<'_>)| item(source, target);
            resource.translations().filter_map(of).collect::<Vec<_>>()
        },
    );
    visited.into_iter().flatten().collect()
}

fn item(source: &LoadedFile<'_>, target: &LoadedTarget<'_>) -> Option<CurrentItem> {
    let loaded = target.loaded.as_ref()?;
    let is_current = |state: UnitState| matches!(state, UnitState::Translated | UnitState::Reviewed);
    let units = target.units.iter().filter(|unit| is_current(unit.state)).filter_map(|unit| {
        let (own, said) = (loaded.unit(unit.target?), source.unit(unit.source));
        Some(CurrentUnit {
            id: own.id.to_owned(),
            print: fingerprint(own),
            is_reviewed: unit.state == UnitState::Reviewed,
            texts: pairs(&UnitTexts::of(source.resource.text, said), &UnitTexts::of(loaded.resource.text, own)),
        })
    });
    let (item, path) = (Arc::clone(&target.file.item), Arc::clone(&target.file.path));
    Some(CurrentItem { item, source: Arc::clone(&source.path), target: path, units: units.collect() })
}

/// Each text of a translation with what it is made from.
pub(super) fn pairs(source: &UnitTexts, target: &UnitTexts) -> Vec<(String, String, String)> {
    let pair = |(name, text): (String, &str)| {
        let source = source.answered_by(&name)?.to_owned();
        let is_text = !source.trim().is_empty() && !text.trim().is_empty();
        is_text.then(|| (name, source, text.to_owned()))
    };
    target.named().filter_map(pair).collect()
}
