//! Lists every resource with its translations, without reading any.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::articles::{find_articles, rendered_twice};
use super::project::{find_by_project_config, named_twice};
use super::walk::{Match, walk};
use super::{Catalogue, FindError, Group, Problem, TargetFile};
use crate::config::mozilla::ProjectConfig;
use crate::config::{Captures, Config, Files, PathPattern, Section, name_of};
use crate::diagnostics::Diagnostic;
use crate::files::{FileKind, Root};
use crate::i18n::Text;
use crate::model::{ItemId, Locale};

/// What one section has.
#[derive(Default)]
pub(super) struct Found {
    pub(super) groups: Vec<Group>,
    pub(super) problems: Vec<Problem>,
    pub(super) errors: Vec<Diagnostic>,
    /// The section's index and its project configuration, where that has filters.
    pub(super) project: Option<(usize, ProjectConfig)>,
}

impl<'c> Catalogue<'c> {
    /// Lists the resources of a repository.
    ///
    /// # Errors
    ///
    /// Returns what is wrong with the configuration and shows only with the files: two sections that claim one file, a
    /// project configuration that cannot be read.
    pub fn find(root: &'c Root, config: &'c Config) -> Result<Self, FindError> {
        let found: Vec<Found> =
            config.sections.par_iter().enumerate().map(|(index, section)| find(root, config, index, section)).collect();
        let mut catalogue =
            Self { root, config, groups: Vec::new(), problems: Vec::new(), filtered: FxHashMap::default() };
        let mut errors = Vec::new();
        for section in found {
            catalogue.groups.extend(section.groups);
            catalogue.problems.extend(section.problems);
            errors.extend(section.errors);
            catalogue.filtered.extend(section.project);
        }
        errors.extend(claimed_twice(root, config, &catalogue.groups));
        errors.extend(rendered_twice(config, &catalogue.groups));
        if errors.is_empty() { Ok(catalogue) } else { Err(FindError(errors)) }
    }
}

impl Catalogue<'_> {
    /// Returns the files that a pattern matches for a locale, each with its name (what the wildcards matched), and what
    /// could not be looked at.
    #[must_use]
    pub fn files(&self, pattern: &PathPattern, locale: &Locale) -> (Vec<(String, String)>, Vec<Problem>) {
        let (files, problems) = walk(self.root, pattern, locale);
        (files.into_iter().map(|file| (name_of(&file.captures), file.path)).collect(), problems)
    }
}

fn find(root: &Root, config: &Config, index: usize, section: &Section) -> Found {
    match &section.files {
        Files::Patterns { source, target } => find_by_patterns(root, config, index, section, source, target),
        Files::ProjectConfig(path) => find_by_project_config(root, config, index, section, path),
        Files::Articles(articles) => find_articles(root, config, index, section, articles),
    }
}

fn find_by_patterns(
    root: &Root,
    config: &Config,
    index: usize,
    section: &Section,
    source: &PathPattern,
    target: &PathPattern,
) -> Found {
    let locales = config.locales_of(section);
    let (source_pattern, source_locale) = (source, &config.project.source);
    // The source first, then each target locale.
    let walks: Vec<(Vec<Match>, Vec<Problem>)> = std::iter::once((source, &config.project.source))
        .chain(locales.iter().map(|locale| (target, locale)))
        .collect::<Vec<_>>()
        .into_par_iter()
        .map(|(pattern, locale)| walk(root, pattern, locale))
        .collect();
    let mut found = Found::default();
    let mut matches = Vec::new();
    for (matched, problems) in walks {
        matches.push(matched);
        found.problems.extend(problems);
    }
    let mut matches = matches.into_iter();
    let mut sources = matches.next().unwrap_or_default();
    let targets: Vec<Vec<Match>> = matches.collect();
    if !source.has_locale() {
        // `source = "i18n/*.ftl"` matches what `path = "i18n/*.{locale}.ftl"` does: those are translations.
        sources.retain(|file| !targets.iter().flatten().any(|target| target.path == file.path));
    }
    let existing: Vec<FxHashMap<&[String], ()>> =
        targets.iter().map(|matched| matched.iter().map(|file| (&*file.captures, ())).collect()).collect();
    let mut groups: BTreeMap<(String, Captures), Option<String>> = BTreeMap::new();
    for file in sources {
        groups.insert((name_of(&file.captures), file.captures), Some(file.path));
    }
    for file in targets.iter().flatten() {
        groups.entry((name_of(&file.captures), file.captures.clone())).or_default();
    }
    // What a folder that cannot be read may have is not gone.
    let unknown = |path: &str| found.problems.iter().any(|problem| problem.covers(path));
    let mut listed = Vec::new();
    for ((name, captures), source) in groups {
        let source_path = source.clone().unwrap_or_else(|| source_pattern.expand(source_locale.as_str(), &captures));
        if source.is_none() && unknown(&source_path) {
            continue;
        }
        let name: Arc<str> = name.into();
        let file = |locale: &Locale, existing: &FxHashMap<&[String], ()>| {
            let path: Arc<str> = target.expand(locale.as_str(), &captures).into();
            let exists = existing.contains_key(&*captures);
            let is_blocked = !exists && unknown(&path);
            TargetFile { item: item(locale, section, &name), path, exists, is_blocked }
        };
        let targets = locales.iter().zip(&existing).map(|(locale, existing)| file(locale, existing));
        let targets = targets.filter(|file| source.is_some() || file.exists).collect();
        let (source, source_path) = (source.map(Arc::from), Some(source_path.into()));
        listed.push(Group { section: index, name, source, source_path, targets, article: None });
    }
    found.groups = listed;
    found.errors.extend(named_twice(section, &found.groups));
    found
}

pub(super) fn item(locale: &Locale, section: &Section, name: &Arc<str>) -> Arc<ItemId> {
    Arc::new(ItemId { locale: locale.clone(), section: section.name.clone(), name: Arc::clone(name) })
}

/// Returns an error for every file that more than one resource claims, as source or as translation.
fn claimed_twice(root: &Root, config: &Config, groups: &[Group]) -> Vec<Diagnostic> {
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
