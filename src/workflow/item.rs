//! One item: finding it by what a person typed, and where its files are.

use std::path::Path;
use std::sync::Arc;

use globset::GlobBuilder;

use super::ScopeError;
use crate::catalogue::{Catalogue, Group, TargetFile};
use crate::model::{ItemId, Locale};

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

/// Returns the items that a person named, each once and sorted: by its whole name, by the file of its translation, or by a
/// pattern with `*`; without its locale where the person has one.
///
/// # Errors
///
/// Returns [`ScopeError::NoItem`] for what names none.
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
        let path = super::scope::from_root(folder, word);
        let error = || ScopeError::NoItem(word.clone());
        let glob = GlobBuilder::new(&written).literal_separator(false).build().map_err(|_| error())?.compile_matcher();
        let is_named = |target: &TargetFile| *target.path == *path || glob.is_match(target.item.to_string());
        let before = found.len();
        let groups = catalogue.groups.iter().filter(|group| group.source.is_some());
        let targets = groups.flat_map(|group| group.targets.iter().filter(|target| is_named(target)));
        found.extend(targets.map(|target| Arc::clone(&target.item)));
        if found.len() == before {
            return Err(error());
        }
    }
    found.sort();
    found.dedup();
    Ok(found)
}

/// Returns the resource and the translation of an item, where it has a source.
#[must_use]
pub fn find<'c>(catalogue: &'c Catalogue<'_>, item: &ItemId) -> Option<(&'c Group, &'c TargetFile)> {
    catalogue.groups.iter().find_map(|group| {
        let target = group.targets.iter().find(|target| *target.item == *item)?;
        Some((group, target))
    })
}

impl ItemFiles {
    /// Returns where the files of an item are; `None` where it has no source.
    #[must_use]
    pub fn find(catalogue: &Catalogue<'_>, item: &ItemId) -> Option<Self> {
        let (group, target) = find(catalogue, item)?;
        let source = group.source.as_ref()?;
        Some(Self { item: Arc::clone(&target.item), source: Arc::clone(source), target: Arc::clone(&target.path) })
    }
}
