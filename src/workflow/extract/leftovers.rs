//! Articles that are gone: what is left of them, and deleting it where that is asked for.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::moves::rendered;
use super::renamed::{Renames, extracted_text};
use super::request::Request;
use crate::article::verify;
use crate::catalogue::{Catalogue, Group, PageRecordStore, RecordStore};
use crate::files::{FileError, FileKind};

/// What is left of an article that is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Leftovers {
    /// The resource: `section/name`.
    pub resource: String,
    /// Its files: the source resource, the translations, their records, the rendered articles.
    pub paths: Vec<Arc<str>>,
    /// How many translations there are.
    pub translations: usize,
}

pub(super) fn find(catalogue: &Catalogue<'_>, request: &Request<'_>, renames: &Renames<'_>) -> Vec<Leftovers> {
    let records = RecordStore::new(catalogue.root);
    // Where a section has no article at all, its pattern is mistaken, unless somebody asks for just that section.
    let with_articles: FxHashSet<usize> =
        catalogue.groups.iter().filter(|group| group.article.is_some()).map(|group| group.section).collect();
    let has_articles = |section: usize| {
        with_articles.contains(&section) || request.articles.names_section(&catalogue.config.sections[section])
    };
    let mut found: Vec<Leftovers> = catalogue
        .groups
        .iter()
        .filter(|group| group.article.is_none() && request.articles.has(group, catalogue.config))
        .filter(|group| !renames.has_moved(&group.resource(catalogue.config)) && has_articles(group.section))
        .filter_map(|group| left_of(catalogue, request, &records, group))
        .filter(|leftovers| !leftovers.paths.is_empty())
        .collect();
    found.sort_by(|a, b| a.resource.cmp(&b.resource));
    found
}

/// What is left of an article; `None` if its resource is one that `extract` never wrote: then there was none.
fn left_of(
    catalogue: &Catalogue<'_>,
    request: &Request<'_>,
    records: &RecordStore<'_>,
    group: &Group,
) -> Option<Leftovers> {
    let config = catalogue.config;
    let resource = group.resource(config);
    let is_there = |path: &str| catalogue.root.kind(path) == Some(FileKind::File);
    let mut paths: Vec<Arc<str>> = Vec::new();
    if let Some(source) = group.source_path.as_ref().filter(|path| is_there(path)) {
        let text = extracted_text(catalogue, group)?;
        // What somebody wrote into it by hand is nowhere else.
        paths.extend((verify(&text).is_ok() || request.overwrite).then(|| Arc::clone(source)));
    }
    let translations = group.targets.iter().filter(|target| target.exists);
    paths.extend(translations.clone().map(|target| Arc::clone(&target.path)));
    let locales = config.locales_of(group.section(config));
    paths.extend(locales.iter().map(|locale| records.path_of(locale, &resource).into()));
    paths.push(records.path_of(&config.project.source, &resource).into());
    // A page with something of its own is somebody's.
    let pages = PageRecordStore::new(catalogue.root);
    let rendered = rendered(catalogue, group).into_iter();
    let rendered = rendered.filter(|(locale, path)| pages.may_go(locale, &resource, path));
    paths.extend(rendered.map(|(_, path)| Arc::from(path)));
    paths.retain(|path| is_there(path));
    Some(Leftovers { resource, paths, translations: translations.count() })
}

impl Leftovers {
    /// Deletes all of it.
    pub(super) fn delete(&self, catalogue: &Catalogue<'_>) -> Result<(), FileError> {
        // The source resource last: as long as it is there, a run that was killed is made whole by the next.
        self.paths.iter().rev().try_for_each(|path| catalogue.root.remove(path))
    }
}
