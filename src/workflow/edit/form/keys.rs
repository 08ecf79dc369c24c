//! Which variants a choice has fields for.

use std::cmp::Ordering;

use crate::fluent::ast::Variant;
use crate::fluent::key_of;
use crate::rules::shape::examples;
use crate::rules::{CATEGORY_NAMES, Category};
use crate::workflow::edit::skeleton::keys_of_language;

/// A variant that there is a field for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Key {
    pub(super) name: String,
    pub(super) is_default: bool,
    pub(super) examples: String,
}

/// The variants of a choice: those that the translation has, and those that it needs. `own` are the translation's, if there is one;
/// `source` the source's, if it makes the same choice; `forms` those of the language, if the choice is by number.
pub(super) fn keys(
    own: Option<&[Variant<&str>]>,
    source: Option<&[Variant<&str>]>,
    forms: Option<&[&Category]>,
) -> Vec<Key> {
    let own_keys = own.into_iter().flatten().map(written).collect::<Vec<_>>();
    let needed = match (source.or(own), forms) {
        (Some(variants), Some(forms)) => keys_of_language(variants, forms),
        (variants, _) => variants.into_iter().flatten().map(written).collect(),
    };
    let needed = needed.into_iter().map(|(name, is_default)| (name, is_default && own.is_none()));
    let mut keys: Vec<Key> = Vec::new();
    for (name, is_default) in own_keys.into_iter().chain(needed) {
        if !keys.iter().any(|key| key.name == name) {
            let form = forms.unwrap_or_default().iter().find(|form| form.name == name);
            keys.push(Key { examples: form.map(|form| examples(form)).unwrap_or_default(), name, is_default });
        }
    }
    // What lacks nothing stays as it is.
    if forms.is_some() && keys.len() > own.map_or(0, <[_]>::len) {
        keys.sort_by(|a, b| order(a).partial_cmp(&order(b)).unwrap_or(Ordering::Equal));
    }
    keys
}

fn written(variant: &Variant<&str>) -> (String, bool) {
    (key_of(&variant.key).to_owned(), variant.default)
}

/// Numbers stand before the forms of a language, in its order; the default is the last, which in Polish may be `many`.
fn order(key: &Key) -> (bool, usize, f64) {
    match CATEGORY_NAMES.iter().position(|name| *name == key.name) {
        Some(position) => (key.is_default, position + 1, 0.0),
        None => (key.is_default, 0, key.name.parse().unwrap_or(f64::MAX)),
    }
}
