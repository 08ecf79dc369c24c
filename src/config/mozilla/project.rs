//! A project configuration with all that it includes: its files, their entries and rules.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::matcher::Matcher;
use super::names::LocaleDirectory;
use super::pattern::Pattern;
use super::resolve::Scope;
use super::rule::Rule;

/// A project configuration with all that it includes and excludes.
#[derive(Debug)]
pub struct ProjectConfig {
    /// Every configuration that was read, the innermost first.
    pub(super) configs: Vec<Config>,
    pub(super) main: usize,
    /// The locales of the project.
    pub(super) locales: BTreeSet<String>,
    /// How many entries there are in all configurations.
    pub(super) pairs: usize,
    /// The directory of the locale that the names of items begin after: that of the first entry which has one.
    pub(super) home: Option<LocaleDirectory>,
}

/// One configuration file.
#[derive(Debug)]
pub(super) struct Config {
    pub(super) path: String,
    pub(super) root: String,
    pub(super) variables: BTreeMap<String, Pattern>,
    pub(super) locales: Option<Vec<String>>,
    pub(super) paths: Vec<PathPair>,
    pub(super) rules: Vec<Rule>,
    pub(super) includes: Vec<usize>,
    pub(super) excludes: Vec<usize>,
}

/// An entry of `[[paths]]`.
#[derive(Debug)]
pub(super) struct PathPair {
    /// Its number among the entries of all configurations.
    pub(super) index: usize,
    /// A number that entries share whose `l10n` is the same pattern.
    pub(super) same: usize,
    pub(super) span: Range<usize>,
    pub(super) l10n: Pattern,
    /// The directory of the locale in `l10n`.
    pub(super) directory: Option<LocaleDirectory>,
    pub(super) reference: Option<(Pattern, Matcher)>,
    pub(super) locales: Option<Vec<String>>,
}

impl ProjectConfig {
    /// The locales of the project: those of all its configurations and of their paths.
    #[must_use]
    pub fn locales(&self) -> &BTreeSet<String> {
        &self.locales
    }

    /// The paths of all its configurations.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.configs.iter().map(|config| &*config.path)
    }

    /// Gives a project that lists no locales at all those that its user has.
    pub fn take_locales<'l>(&mut self, locales: impl IntoIterator<Item = &'l str>) {
        if self.locales.is_empty() {
            self.locales = locales.into_iter().map(str::to_owned).collect();
        }
    }

    /// Whether any configuration has filters; where none has, every problem in the files of a locale is an error.
    #[must_use]
    pub fn has_filters(&self) -> bool {
        self.configs.iter().any(|config| !config.rules.is_empty())
    }

    /// A configuration and those that it includes, each once, in the order of compare-locales.
    pub(super) fn tree(&self, root: usize) -> Vec<usize> {
        let (mut tree, mut next) = (Vec::new(), vec![root]);
        while let Some(index) = next.pop() {
            if !tree.contains(&index) {
                tree.push(index);
                next.extend(self.configs[index].includes.iter().rev());
            }
        }
        tree
    }

    pub(super) fn locales_of(&self, root: usize) -> BTreeSet<String> {
        let configs = self.tree(root).into_iter().map(|index| &self.configs[index]);
        let lists = configs.flat_map(|config| {
            config.paths.iter().filter_map(|pair| pair.locales.as_ref()).chain(config.locales.as_ref())
        });
        lists.flatten().cloned().collect()
    }

    /// The entries of a configuration and of those that it includes, in order.
    pub(super) fn pairs_of(&self, root: usize) -> impl Iterator<Item = (&Config, &PathPair)> {
        let configs = self.tree(root).into_iter().map(|index| &self.configs[index]);
        configs.flat_map(|config| config.paths.iter().map(move |pair| (config, pair)))
    }
}

impl Config {
    pub(super) fn scope<'a>(&'a self, locale: Option<&'a str>) -> Scope<'a> {
        Scope { root: &self.root, variables: &self.variables, locale }
    }
}

impl PathPair {
    pub(super) fn has_locale(&self, locale: &str) -> bool {
        self.locales.as_ref().is_none_or(|locales| locales.iter().any(|it| it == locale))
    }
}
