//! One item: finding it by what a person typed, and where its files are.

use std::path::Path;
use std::sync::Arc;

use super::find::Catalogue;
use super::group::{Group, GroupsByName, TargetFile};
use super::names::full_name;
use super::scope::from_root;
use super::scope_error::ScopeError;
use crate::article::Dialect;
use crate::model::{ItemId, Locale, NamePattern};

/// Where an item's files are, from the project's root.
#[derive(Debug, Clone)]
pub struct ItemFiles {
    /// The item.
    pub item: Arc<ItemId>,
    /// The source resource.
    pub source: Arc<str>,
    /// The translation.
    pub target: Arc<str>,
}

/// The items that a person named, each once and sorted: by its whole name or a part of it that
/// no other resource has, by the file of its translation, or by a pattern with `*`; without its locale for an item of one of `locales`, which are the person's own.
///
/// # Errors
///
/// Returns [`ScopeError::NoItem`] for what names none, and [`ScopeError::Several`] for a name that is one in several of the
/// person's locales.
pub fn select(
    catalogue: &Catalogue<'_>,
    words: &[String],
    locales: &[Locale],
    folder: &Path,
) -> Result<Vec<Arc<ItemId>>, ScopeError> {
    let mut found: Vec<Arc<ItemId>> = Vec::new();
    for word in words {
        ScopeError::if_too_long(word)?;
        let mut items = named(catalogue, word, locales, folder);
        if items.is_empty() {
            // Without a locale a short name is one of the person's own.
            if locales.is_empty() && !word.contains(':') {
                return Err(ScopeError::NoItem { word: word.clone(), near: None });
            }
            let name = full_name(catalogue, word)?;
            items = named(catalogue, &name, locales, folder);
            if items.is_empty() {
                return Err(ScopeError::NoItem { word: word.clone(), near: Some(name).filter(|name| name != word) });
            }
        }
        if items.len() > 1 && locales.len() > 1 && !word.contains([':', '*']) {
            items.sort();
            return Err(ScopeError::several(word, &items));
        }
        found.extend(items);
    }
    found.sort();
    found.dedup();
    Ok(found)
}

fn named(catalogue: &Catalogue<'_>, word: &str, locales: &[Locale], folder: &Path) -> Vec<Arc<ItemId>> {
    let written: Vec<String> = match word.contains(':') || locales.is_empty() {
        true => vec![word.to_owned()],
        false => locales.iter().map(|locale| format!("{locale}:{word}")).collect(),
    };
    // A name may have what would be a pattern: as a name, it is meant as it is written.
    let items: Vec<_> = written.iter().filter_map(|written| item_called(catalogue, written)).collect();
    if !items.is_empty() {
        return items;
    }
    let path = from_root(folder, word);
    let targets = || {
        let groups = catalogue.groups.iter().filter(|group| group.source.is_some());
        groups.flat_map(|group| &group.targets)
    };
    let is_named = |target: &&TargetFile| path.as_deref() == Some(&*target.path);
    let items: Vec<_> = targets().filter(is_named).map(|target| Arc::clone(&target.item)).collect();
    if !items.is_empty() {
        return items;
    }
    let patterns: Vec<_> = written.iter().filter_map(|word| NamePattern::parse(word)).collect();
    let is_matched = |target: &&TargetFile| {
        let name = target.item.to_string();
        patterns.iter().any(|pattern| pattern.matches(&name))
    };
    targets().filter(is_matched).map(|target| Arc::clone(&target.item)).collect()
}

/// The item of this very name, if it has a source.
fn item_called(catalogue: &Catalogue<'_>, name: &str) -> Option<Arc<ItemId>> {
    let item = ItemId::parse(name).ok().filter(|item| item.to_string() == name)?;
    ItemFiles::find(catalogue, &item).map(|files| files.item)
}

/// The dialect of an item's article; the plain one of what is none.
#[must_use]
pub fn dialect_of(catalogue: &Catalogue<'_>, item: &ItemId) -> Dialect {
    find_item(catalogue, item).and_then(|(group, _)| group.dialect(catalogue.config)).unwrap_or_default()
}

/// The resource and the translation of an item, where it has a source.
#[must_use]
pub fn find_item<'c>(catalogue: &'c Catalogue<'_>, item: &ItemId) -> Option<(&'c Group, &'c TargetFile)> {
    let by_name = catalogue.by_name.get_or_init(|| {
        let mut by_name = GroupsByName::default();
        for (at, group) in catalogue.groups.iter().enumerate() {
            by_name.entry(Arc::clone(&group.name)).or_default().push(at);
        }
        by_name
    });
    let named = by_name.get(&item.name).into_iter().flatten().map(|at| &catalogue.groups[*at]);
    let is_of_section = |group: &&Group| group.section(catalogue.config).name == item.section;
    named.filter(is_of_section).find_map(|group| {
        let target = group.targets.iter().find(|target| *target.item == *item)?;
        Some((group, target))
    })
}

impl ItemFiles {
    /// Where the files of an item are; `None` if it has no source.
    #[must_use]
    pub fn find(catalogue: &Catalogue<'_>, item: &ItemId) -> Option<Self> {
        let (group, target) = find_item(catalogue, item)?;
        let source = group.source.as_ref()?;
        Some(Self { item: Arc::clone(&target.item), source: Arc::clone(source), target: Arc::clone(&target.path) })
    }
}
