//! One item: finding it by what a person typed, and where its files are.

use std::path::Path;
use std::sync::Arc;

use super::find::Catalogue;
use super::group::{Group, TargetFile};
use super::scope::{ScopeError, from_root};
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

/// The items that a person named, each once and sorted: by its whole name, by the file of its translation, or by a
/// pattern with `*`; without its locale where the person has one.
///
/// # Errors
///
/// [`ScopeError::NoItem`] for what names none.
pub fn select(
    catalogue: &Catalogue<'_>,
    words: &[String],
    locale: Option<&Locale>,
    folder: &Path,
) -> Result<Vec<Arc<ItemId>>, ScopeError> {
    let mut found: Vec<Arc<ItemId>> = Vec::new();
    for word in words {
        let written = match locale {
            Some(locale) if !word.contains(':') => format!("{locale}:{word}"),
            _ => word.clone(),
        };
        let path = from_root(folder, word);
        let groups = || catalogue.groups.iter().filter(|group| group.source.is_some());
        let named = |is_named: &dyn Fn(&TargetFile) -> bool| -> Vec<Arc<ItemId>> {
            let targets = groups().flat_map(|group| group.targets.iter().filter(|target| is_named(target)));
            targets.map(|target| Arc::clone(&target.item)).collect()
        };
        // A name may have what would be a pattern: as a name, it is meant as it is written.
        let mut items = named(&|target| *target.path == *path || target.item.to_string() == written);
        if items.is_empty()
            && let Some(pattern) = NamePattern::parse(&written)
        {
            items = named(&|target| pattern.matches(&target.item.to_string()));
        }
        if items.is_empty() {
            return Err(ScopeError::NoItem(word.clone()));
        }
        found.extend(items);
    }
    found.sort();
    found.dedup();
    Ok(found)
}

/// The resource and the translation of an item, where it has a source.
#[must_use]
pub fn find_item<'c>(catalogue: &'c Catalogue<'_>, item: &ItemId) -> Option<(&'c Group, &'c TargetFile)> {
    let is_named = |group: &&Group| group.name == item.name && group.section(catalogue.config).name == item.section;
    catalogue.groups.iter().filter(is_named).find_map(|group| {
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
