//! `[[filters]]`: how much what is missing or wrong in a file matters.

use super::matcher::Matcher;
use super::project::{Config, ProjectConfig};
use super::rule::{Action, Key};

/// The filters of a project for one locale.
#[derive(Debug)]
pub struct Filters<'a> {
    /// The project and the configurations that it includes; none where the locale is not one of the project's.
    configs: Vec<ConfigFilters<'a>>,
    excludes: Vec<Filters<'a>>,
}

#[derive(Debug)]
struct ConfigFilters<'a> {
    paths: Vec<Matcher>,
    /// In the order of the file.
    rules: Vec<RuleFilter<'a>>,
}

#[derive(Debug)]
struct RuleFilter<'a> {
    paths: Vec<Matcher>,
    keys: Option<&'a [Key]>,
    action: Action,
}

impl ProjectConfig {
    /// The filters for one locale.
    #[must_use]
    pub fn filters(&self, locale: &str) -> Filters<'_> {
        Filters::new(self, self.main, locale)
    }

    /// What becomes of a problem with a file or a message; for many of them, use [`Self::filters`].
    #[must_use]
    pub fn action(&self, locale: &str, target: &str, key: Option<&str>) -> Action {
        self.filters(locale).action(target, key)
    }
}

impl<'a> Filters<'a> {
    pub(super) fn new(project: &'a ProjectConfig, root: usize, locale: &str) -> Self {
        if !project.locales_of(root).contains(locale) {
            return Self { configs: Vec::new(), excludes: Vec::new() };
        }
        let configs = project.tree(root).into_iter().map(|index| ConfigFilters::new(&project.configs[index], locale));
        let excludes = project.configs[root].excludes.iter().map(|&exclude| Self::new(project, exclude, locale));
        Self { configs: configs.collect(), excludes: excludes.collect() }
    }

    /// What becomes of a problem with a file (no key) or with one of its messages.
    ///
    /// A rule without a key is about files only, and one with a key about messages only.
    #[must_use]
    pub fn action(&self, target: &str, key: Option<&str>) -> Action {
        if self.excludes.iter().any(|exclude| exclude.action(target, None) == Action::Error) {
            return Action::Ignore;
        }
        self.configs.iter().filter_map(|config| config.action(target, key)).max().unwrap_or(Action::Ignore)
    }
}

impl<'a> ConfigFilters<'a> {
    fn new(config: &'a Config, locale: &str) -> Self {
        let scope = config.scope(Some(locale));
        let resolve = |pattern| scope.resolve(pattern).ok();
        let paths = config.paths.iter().filter(|pair| pair.has_locale(locale));
        let rules = config.rules.iter().map(|rule| RuleFilter {
            paths: rule.paths.iter().filter_map(resolve).collect(),
            keys: rule.keys.as_deref(),
            action: rule.action,
        });
        Self { paths: paths.filter_map(|pair| resolve(&pair.l10n)).collect(), rules: rules.collect() }
    }

    fn action(&self, target: &str, key: Option<&str>) -> Option<Action> {
        if !self.paths.iter().any(|path| path.matches(target)) {
            return None;
        }
        let fits = |rule: &&RuleFilter<'_>| {
            let key_fits = match (rule.keys, key) {
                (None, None) => true,
                (Some(keys), Some(key)) => keys.iter().any(|wanted| wanted.fits(key)),
                _ => false,
            };
            key_fits && rule.paths.iter().any(|path| path.matches(target))
        };
        Some(self.rules.iter().rev().find(fits).map_or(Action::Error, |rule| rule.action))
    }
}
