//! Looking for a text in what items are called, in their sources and in their translations, whatever the case of its letters.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::catalogue::{Catalogue, LoadedFile, Scope};
use crate::fluent::{in_single_blanks, readable};
use crate::model::ItemId;

/// How much of a text is shown before what was found and behind it, in characters.
const AROUND: usize = 60;

/// Where a text was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The unit.
    pub unit: String,
    /// Whether it is in the source; else it is in the translation.
    pub is_source: bool,
    /// What stands before it.
    pub before: String,
    /// The text as it is written there.
    pub text: String,
    /// What stands behind it.
    pub after: String,
}

/// The items that have a text, each with the first place that has it; none where it is the name of the item. Nobody reads what has
/// it in its name.
#[must_use]
pub fn search<'i>(
    catalogue: &Catalogue<'_>,
    items: impl IntoIterator<Item = &'i Arc<ItemId>>,
    text: &str,
) -> FxHashMap<Arc<ItemId>, Option<Found>> {
    let sought = in_single_blanks(text).to_lowercase();
    let (named, others): (Vec<_>, Vec<_>) =
        items.into_iter().partition(|item| item.to_string().to_lowercase().contains(&sought));
    let mut found: FxHashMap<Arc<ItemId>, Option<Found>> =
        named.into_iter().map(|item| (Arc::clone(item), None)).collect();
    if others.is_empty() {
        return found;
    }
    let scope = Scope::of_items(others.into_iter().map(AsRef::as_ref));
    let places = catalogue.visit(
        |group, target| scope.wants(group, target, catalogue.config),
        |resource| {
            let in_source = resource.source.and_then(|source| find(source, &sought, true));
            let places = resource.targets.iter().filter_map(|target| {
                let place =
                    in_source.clone().or_else(|| target.loaded.as_ref().and_then(|file| find(file, &sought, false)))?;
                Some((Arc::clone(&target.file.item), Some(place)))
            });
            places.collect::<Vec<_>>()
        },
    );
    found.extend(places.into_iter().flatten());
    found
}

/// The first unit of a file that has a text, which is in small letters.
fn find(file: &LoadedFile<'_>, sought: &str, is_source: bool) -> Option<Found> {
    file.units().find_map(|(_, unit)| {
        let text = readable(unit);
        let (before, found, after) = cut_at(&text, sought)?;
        Some(Found {
            unit: unit.id.to_owned(),
            is_source,
            before: ending(before),
            text: found.to_owned(),
            after: beginning(after),
        })
    })
}

/// A text cut where another one, which is in small letters, begins and ends in it; none if it is not in it.
fn cut_at<'t>(text: &'t str, sought: &str) -> Option<(&'t str, &'t str, &'t str)> {
    let small = text.to_lowercase();
    let from = small.find(sought)?;
    // Small letters may be longer or shorter than they were.
    let place = |at: usize, ends: bool| {
        let mut passed = 0;
        for (place, character) in text.char_indices() {
            let next = passed + character.to_lowercase().map(char::len_utf8).sum::<usize>();
            if passed >= at || (!ends && next > at) {
                return place;
            }
            passed = next;
        }
        text.len()
    };
    let (start, end) = (place(from, false), place(from + sought.len(), true));
    Some((&text[..start], &text[start..end], &text[end..]))
}

fn ending(text: &str) -> String {
    match text.char_indices().rev().nth(AROUND) {
        Some((at, character)) => format!("…{}", &text[at + character.len_utf8()..]),
        None => text.to_owned(),
    }
}

fn beginning(text: &str) -> String {
    match text.char_indices().nth(AROUND) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_as_it_is_written() {
        assert_eq!(cut_at("Labas RYTAS, Lietuva", "rytas"), Some(("Labas ", "RYTAS", ", Lietuva")));
        assert_eq!(cut_at("İİ Žąsis", "žą"), Some(("İİ ", "Žą", "sis")));
        assert_eq!(cut_at("ΟΔΟΣ", "οδος"), Some(("", "ΟΔΟΣ", "")));
        // The small letter of İ is two characters: half of it is all of it.
        assert_eq!(cut_at("aİb", "i"), Some(("a", "İ", "b")));
        assert_eq!(cut_at("abc", "x"), None);
    }

    #[test]
    fn of_long_texts_only_what_is_near_is_shown() {
        let long = "ą".repeat(AROUND + 1);
        assert_eq!(ending(&long), format!("…{}", "ą".repeat(AROUND)));
        assert_eq!(beginning(&long), format!("{}…", "ą".repeat(AROUND)));
        assert_eq!((ending("ą"), beginning("ą")), ("ą".to_owned(), "ą".to_owned()));
    }
}
