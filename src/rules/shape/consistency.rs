//! Units of one locale that say the same on one side, and something else on the other.

use std::hash::Hash;

use rustc_hash::FxHashMap;

use crate::language::words;
use crate::rules::{Sink, SymbolTable, UnitText};

/// Texts of fewer words are often said otherwise where they stand elsewhere: on a button, in a heading.
const WORDS: usize = 3;

/// More of a text is not shown.
const SHOWN: usize = 80;

/// Reports each text that has `same` in common with others and not the `other` that most of these have.
pub(super) fn differing<'a, S: Hash + Eq, O: Eq>(
    table: &'a SymbolTable<'a>,
    same: impl Fn(&'a UnitText) -> S,
    other: impl Fn(&'a UnitText) -> O,
    shown: impl Fn(&'a UnitText) -> &'a str,
    sink: &mut Sink<'_>,
) {
    let mut groups: FxHashMap<(&str, S), Vec<(usize, &UnitText)>> = FxHashMap::default();
    for (index, resource) in table.resources.iter().enumerate() {
        let said = |text: &&UnitText| text.source != text.target && words(&text.source).take(WORDS).count() == WORDS;
        for text in resource.texts().iter().filter(said) {
            groups.entry((&text.kind, same(text))).or_default().push((index, text));
        }
    }
    for group in groups.into_values().filter(|group| group.len() > 1) {
        let alike = |text: &'a UnitText| group.iter().filter(|(_, one)| other(one) == other(text)).count();
        // Of those that are as frequent, the first.
        let Some((_, usual)) = group.iter().copied().rev().max_by_key(|(_, text)| alike(text)) else { continue };
        for (index, text) in group.iter().filter(|(_, text)| other(text) != other(usual)) {
            sink.report_in(Some(text.unit.clone()), sink.id(), text.at.clone())
                .in_resource(*index)
                .with("unit", &*usual.unit)
                .with("other", cut(shown(usual)));
        }
    }
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
