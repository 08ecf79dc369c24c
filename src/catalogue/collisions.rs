//! Two that want one name or one file: mistakes of the configuration that show only with the files.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::group::{ArticleFile, Group};
use crate::config::{Config, Section};
use crate::diagnostics::Diagnostic;
use crate::files::{FileKind, Root};
use crate::i18n::Text;

/// An error if two files would be one item.
pub(super) fn named_twice(section: &Section, groups: &[Group]) -> Option<Diagnostic> {
    let mut seen: BTreeMap<(&str, &str), &str> = BTreeMap::new();
    let names: BTreeSet<&str> = groups.iter().map(|group| &*group.name).collect();
    if names.len() == groups.len() {
        return None;
    }
    for target in groups.iter().flat_map(|group| &group.targets) {
        let key = (target.item.locale.as_str(), &*target.item.name);
        if let Some(first) = seen.insert(key, &target.path) {
            let text = Text::new("config-name-twice")
                .with("item", target.item.to_string())
                .with("first", first)
                .with("second", &*target.path);
            return Some(Diagnostic::configuration(section.files_label.clone(), text, Vec::new()));
        }
    }
    None
}

/// An error for every two articles that have one name.
pub(super) fn articles_named_twice(section: &Section, groups: &[Group]) -> Vec<Diagnostic> {
    let mut seen: FxHashMap<&str, &ArticleFile> = FxHashMap::default();
    let mut errors = Vec::new();
    for group in groups {
        let Some(article) = &group.article else { continue };
        if let Some(first) = seen.insert(&group.name, article) {
            let text = Text::new("config-name-twice")
                .with("item", format!("{}/{}", section.name, group.name))
                .with("first", first.path.to_string())
                .with("second", article.path.to_string());
            errors.push(Diagnostic::configuration(section.files_label.clone(), text, Vec::new()));
        }
    }
    errors
}

/// An error for every file that more than one resource claims, as source or as translation.
pub(super) fn claimed_twice(root: &Root, config: &Config, groups: &[Group]) -> Vec<Diagnostic> {
    if config.sections.len() < 2 {
        return Vec::new();
    }
    let mut claims: FxHashMap<&str, usize> = FxHashMap::default();
    let mut errors: BTreeMap<(usize, usize), Diagnostic> = BTreeMap::new();
    for group in groups {
        let targets = group.targets.iter().filter(|target| target.exists).map(|target| &target.path);
        let article = group.article.iter().map(|article| &article.path);
        // What an article section has without an article may be somebody else's.
        let is_there = |path: &&Arc<str>| root.kind(path) == Some(FileKind::File);
        let is_left = group.article.is_none() && group.source.is_none() && group.section(config).articles().is_some();
        let left = group.source_path.iter().filter(|path| (is_left && is_there(path)) || group.is_waiting());
        for path in group.source.iter().chain(targets).chain(article).chain(left) {
            let Some(&other) = claims.get(&**path) else {
                claims.insert(path, group.section);
                continue;
            };
            // One error for each pair of sections is enough to mend them.
            if other != group.section {
                errors.entry((other, group.section)).or_insert_with(|| {
                    let (first, second) = (&config.sections[other], &config.sections[group.section]);
                    let text = Text::new("config-claimed-twice")
                        .with("path", path.to_string())
                        .with("first", first.name.as_str())
                        .with("second", second.name.as_str());
                    let also = first.files_label.clone().with_message(Text::attribute_of("label", "also"));
                    Diagnostic::configuration(second.files_label.clone(), text, vec![also])
                });
            }
        }
    }
    errors.into_values().collect()
}

/// An error for each two articles that would be rendered to one file, and for each that would be rendered over an
/// article or a source resource.
pub(super) fn rendered_twice(config: &Config, groups: &[Group]) -> Vec<Diagnostic> {
    if !config.sections.iter().any(|section| section.articles().is_some_and(|articles| articles.output.is_some())) {
        return Vec::new();
    }
    let mut sources: FxHashSet<&str> = FxHashSet::default();
    for group in groups {
        sources.extend(group.article.iter().map(|article| &*article.path));
        sources.extend(group.source.as_deref());
    }
    let mut errors = Vec::new();
    let mut taken: FxHashMap<String, Arc<str>> = FxHashMap::default();
    let mut reported: FxHashSet<(Arc<str>, Arc<str>)> = FxHashSet::default();
    for group in groups {
        let Some(article) = &group.article else { continue };
        let section = group.section(config);
        let label = section.articles().map_or(&section.files_label, |articles| &articles.output_label).clone();
        for locale in config.locales_of(section) {
            let listed = article.listed.get(locale).cloned();
            let Some(path) = listed.or_else(|| section.output_of(locale, &article.captures)) else { continue };
            if sources.contains(path.as_str()) {
                let text = Text::new("config-output-over").with("path", path).with("article", article.path.to_string());
                errors.push(Diagnostic::configuration(label.clone(), text, Vec::new()));
            } else if let Some(first) = taken.insert(path.clone(), Arc::clone(&article.path))
                && reported.insert((Arc::clone(&first), Arc::clone(&article.path)))
            {
                let text = Text::new("config-output-twice")
                    .with("path", path)
                    .with("first", first.to_string())
                    .with("second", article.path.to_string());
                errors.push(Diagnostic::configuration(label.clone(), text, Vec::new()));
            }
        }
    }
    errors
}
