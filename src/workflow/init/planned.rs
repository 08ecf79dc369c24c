//! The configuration that is to be written, from what was found.

use std::collections::BTreeSet;

use super::layouts::{Layout, known_locale};
use crate::config::Namespace;
use crate::model::Locale;

/// What is to be written into `workflow.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PlannedConfig {
    /// The project's name.
    pub name: String,
    /// The source locale.
    pub source: Locale,
    /// The target locales, sorted.
    pub locales: Vec<Locale>,
    /// The sections.
    pub sections: Vec<PlannedSection>,
    /// Where the remote takes the ledger.
    pub namespace: Namespace,
}

/// A section that is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PlannedSection {
    /// Its name.
    pub name: String,
    /// Where its files are.
    pub files: PlannedFiles,
}

/// Where the files of a planned section are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PlannedFiles {
    /// `path`, and `source` where the section's source locale is not the project's.
    Pattern {
        /// The pattern of the translations.
        path: String,
        /// The pattern of the source files.
        source: Option<String>,
    },
    /// `config`: a Mozilla project configuration.
    Config(String),
}

/// The locales of a project that has no translation yet: those of the Nordic and Baltic newsroom.
const DEFAULT_LOCALES: [&str; 13] = ["da", "et", "fi", "fo", "is", "kl", "lt", "lv", "nb", "nn", "ru", "se", "sv"];

impl PlannedConfig {
    /// Plans the configuration of a repository with these layouts; `name` is the project's.
    #[must_use]
    pub(crate) fn from_layouts(name: String, layouts: &[Layout]) -> Self {
        let source = layouts.first().map_or_else(Locale::english, |layout| layout.source.clone());
        let found: BTreeSet<&Locale> = layouts.iter().flat_map(|layout| &layout.locales).collect();
        let sections = layouts
            .iter()
            .map(|layout| {
                let own = (layout.source != source).then(|| layout.pattern.replace("{locale}", layout.source.as_str()));
                let files = PlannedFiles::Pattern { path: layout.pattern.clone(), source: own };
                PlannedSection { name: layout.section.clone(), files }
            })
            .collect();
        let mut plan = Self {
            name,
            source,
            locales: found.into_iter().cloned().collect(),
            sections,
            namespace: Namespace::default(),
        };
        if plan.sections.is_empty() {
            let files = PlannedFiles::Pattern { path: "locales/{locale}/**/*.ftl".into(), source: None };
            plan.sections.push(PlannedSection { name: "interface".into(), files });
        }
        if plan.locales.is_empty() {
            plan.locales = DEFAULT_LOCALES.iter().filter_map(|tag| Locale::parse(tag).ok()).collect();
        }
        plan
    }

    /// Plans the configuration of a repository whose files a Mozilla project configuration lists; the source locale is the
    /// English one in the path of a reference, where there is one.
    #[must_use]
    pub(crate) fn from_project_config(
        name: String,
        path: String,
        locales: impl IntoIterator<Item = String>,
        reference: Option<&str>,
    ) -> Self {
        let parts = reference.into_iter().flat_map(|reference| reference.split(['/', '.']));
        let english = |locale: &Locale| locale.language() == "en";
        let source = parts.filter_map(known_locale).find(english).unwrap_or_else(Locale::english);
        let locales: BTreeSet<Locale> =
            locales.into_iter().filter_map(|tag| Locale::parse(&tag).ok()).filter(|l| *l != source).collect();
        let sections = vec![PlannedSection { name: "interface".into(), files: PlannedFiles::Config(path) }];
        Self { name, source, locales: locales.into_iter().collect(), sections, namespace: Namespace::default() }
    }
}
