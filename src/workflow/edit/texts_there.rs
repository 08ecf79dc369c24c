//! What the page that was there before has for units without a translation: texts that `adopt` does not take by itself.

use rustc_hash::FxHashMap;

use crate::article::Doubt;
use crate::catalogue::{Catalogue, ItemFiles, find_item};
use crate::fluent::entry_of;
use crate::workflow::adopt_articles::refused_of;
use crate::workflow::refused_units::RefusedUnit;

/// For each unit that was refused, the entry that its text would be.
pub(super) fn texts_there(catalogue: &Catalogue<'_>, files: &ItemFiles) -> FxHashMap<String, String> {
    let Some((group, target)) = find_item(catalogue, &files.item) else { return FxHashMap::default() };
    refused_of(catalogue, group, target).into_iter().filter_map(entry).collect()
}

/// A unit's id and the entry; `None` if it would be no translation: a page that was rendered has English where nobody translated.
fn entry(refused: RefusedUnit) -> Option<(String, String)> {
    let is_source = matches!(refused.doubt, Doubt::Untranslated | Doubt::Language);
    let candidate = refused.candidate.filter(|candidate| !is_source && candidate.text != refused.source.text)?;
    let entry = entry_of(&refused.unit, &candidate.text);
    Some((refused.unit, entry))
}
