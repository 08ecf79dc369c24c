//! Lists every resource with its translations, without reading any.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::articles::find_articles;
use super::cache::Cache;
use super::collisions::{claimed_twice, rendered_twice};
use super::group::{Group, GroupsByName};
use super::keyed_files::KeyedFilesOfSections;
use super::patterns::find_by_patterns;
use super::problem::Problem;
use super::project::find_by_project_config;
use super::reading::Onlooker;
use super::section_files::{Listed, SectionFiles};
use super::walk::walk;
use crate::config::mozilla::{FileList, ProjectConfig, ProjectFiles};
use crate::config::{Config, Files, PathPattern, Section, name_of};
use crate::diagnostics::Diagnostic;
use crate::files::Root;
use crate::model::Locale;

/// What there is in a repository.
#[derive(Debug)]
pub struct Catalogue<'c> {
    /// The repository's root.
    pub root: &'c Root,
    /// The configuration.
    pub config: &'c Config,
    /// Every resource with its translations, by section (in the order of the configuration) and name.
    pub groups: Vec<Group>,
    /// What could not be looked at.
    pub problems: Vec<Problem>,
    /// The locales whose files were listed, if not all.
    pub(super) listed: Option<Vec<Locale>>,
    /// The project configurations, by section.
    pub(super) projects: FxHashMap<usize, ProjectConfig>,
    /// Translated articles with names of their own.
    pub(super) keyed_files: KeyedFilesOfSections,
    /// The groups of each name in a section, once they were looked for.
    pub(super) by_name: OnceLock<GroupsByName>,
    /// Where what was worked out of items is kept, if anywhere.
    pub(super) cache: Option<Cache>,
    /// Who is told how far reading has come.
    pub(super) onlooker: Option<Onlooker>,
}

/// Why there is no catalogue: what is wrong with the configuration shows only with the files.
#[derive(Debug, thiserror::Error)]
#[error("the configuration does not fit the files")]
pub struct FindError(pub Vec<Diagnostic>);

impl<'c> Catalogue<'c> {
    /// Lists the resources of a repository.
    ///
    /// # Errors
    ///
    /// What is wrong with the configuration and shows only with the files: two sections that claim one file, a
    /// project configuration that cannot be read.
    pub fn find(root: &'c Root, config: &'c Config) -> Result<Self, FindError> {
        Self::list(root, config, Listed(None))
    }

    /// Lists the resources with their translations into these locales alone.
    ///
    /// # Errors
    ///
    /// As [`Self::find`], as far as it shows with these files.
    pub fn find_in(root: &'c Root, config: &'c Config, locales: &[Locale]) -> Result<Self, FindError> {
        Self::list(root, config, Listed(Some(locales)))
    }

    fn list(root: &'c Root, config: &'c Config, listed: Listed<'_>) -> Result<Self, FindError> {
        let sections = config.sections.par_iter().enumerate();
        let found: Vec<SectionFiles> = sections.map(|section| find(root, config, section, listed)).collect();
        let mut catalogue = Self {
            root,
            config,
            groups: Vec::new(),
            problems: Vec::new(),
            listed: listed.0.map(<[Locale]>::to_vec),
            projects: FxHashMap::default(),
            keyed_files: config.sections.iter().map(|_| OnceLock::new()).collect(),
            by_name: OnceLock::new(),
            cache: None,
            onlooker: None,
        };
        let mut errors = Vec::new();
        for section in found {
            catalogue.groups.extend(section.groups);
            catalogue.problems.extend(section.problems);
            errors.extend(section.errors);
            catalogue.projects.extend(section.project);
        }
        errors.extend(claimed_twice(root, config, &catalogue.groups));
        errors.extend(rendered_twice(config, &catalogue.groups));
        if errors.is_empty() { Ok(catalogue) } else { Err(FindError(errors)) }
    }
}

impl Catalogue<'_> {
    /// The files of articles that a pattern matches for a locale, by any name that a section of articles has for it, each with its name (what the wildcards matched), and what
    /// could not be looked at.
    #[must_use]
    pub fn files(&self, pattern: &PathPattern, locale: &Locale) -> (Vec<(String, String)>, Vec<Problem>) {
        let names = self.config.sections.iter().filter(|section| section.articles().is_some());
        let names: BTreeSet<&str> = names.map(|section| section.names.of(locale)).collect();
        let (mut found, mut all_problems) = (Vec::new(), Vec::new());
        for name in names {
            let (files, problems) = walk(self.root, pattern, locale, name);
            found.extend(files.into_iter().map(|file| (name_of(&file.captures), file.path)));
            all_problems.extend(problems);
        }
        (found, all_problems)
    }

    /// The same, with a place where what is worked out of items is kept from one time to the next.
    #[must_use]
    pub fn with_cache(self, cache: Option<Cache>) -> Self {
        Self { cache, ..self }
    }

    /// The same, with somebody who is told how far reading has come.
    #[must_use]
    pub fn with_onlooker(self, onlooker: Option<Onlooker>) -> Self {
        Self { onlooker, ..self }
    }

    /// Whether the files of a locale were listed.
    #[must_use]
    pub fn lists(&self, locale: &Locale) -> bool {
        Listed(self.listed.as_deref()).has(locale)
    }

    /// The paths of the project configurations that sections are from, with those that they include.
    pub fn configurations(&self) -> impl Iterator<Item = &str> {
        self.projects.values().flat_map(ProjectConfig::paths)
    }

    /// Where the translation of a source file that is called `source` is, as the files of the group's section are told; `None` if it is none
    /// of them.
    #[must_use]
    pub fn target_beside(&self, group: &Group, source: &str, locale: &Locale) -> Option<String> {
        let section = group.section(self.config);
        let (sources, targets) = match &section.files {
            Files::Patterns { source, target } => (source, target),
            Files::Articles(articles) => (&articles.target, &articles.target),
            Files::ProjectConfig(_) => {
                let only: FileList = [source.to_owned()].into_iter().collect();
                let pairs = ProjectFiles::new(self.projects.get(&group.section)?, &only).files(locale.as_str());
                return pairs
                    .into_iter()
                    .find(|pair| pair.reference.as_deref() == Some(source))
                    .map(|pair| pair.target);
            }
        };
        let captures = sources.matches(source, section.names.of(&self.config.project.source))?;
        Some(targets.expand(section.names.of(locale), &captures))
    }

    /// The target locales, sorted.
    #[must_use]
    pub fn locales(&self) -> Vec<Locale> {
        self.config.project.locales.clone()
    }
}

fn find(root: &Root, config: &Config, section: (usize, &Section), listed: Listed<'_>) -> SectionFiles {
    match &section.1.files {
        Files::Patterns { source, target } => find_by_patterns(root, config, section, listed, source, target),
        Files::ProjectConfig(path) => find_by_project_config(root, config, section, listed, path),
        Files::Articles(articles) => find_articles(root, config, section, listed, articles),
    }
}
