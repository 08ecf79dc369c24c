//! Mozilla's project configurations (`l10n.toml`): which files are translations of which, in which locales.
//!
//! The meaning is that of compare-locales 9.0.5, whose `paths` package is the only exact description of the format.
//! Files are handed in: this module reads nothing itself and knows nothing of the rest of the crate. Paths are relative
//! to the root of the repository, with `/`; `{l10n_base}` is that root where it is not given.
//!
//! Where compare-locales stops with a traceback there is a [`ProjectConfigError`] that points at the place, and always
//! when the configuration is loaded, not when a file is met. Other differences are deliberate:
//!
//! - TOML is read as TOML: compare-locales' parser lets some broken files pass.
//! - Paths and patterns lose their `.`, `..` and `//`, so that a file has one name. A configuration whose `basepath`
//!   or patterns lead out of the repository is an error.
//! - An `l10n` pattern with a variable that neither has a value nor occurs in its `reference` is an error: compare-locales
//!   cuts the target path off before it, and reports a directory as a missing file.
//! - A `reference` that cannot be told from the path of a translation (more wildcards, or such a variable, on its side)
//!   is found from the side of the reference alone; translations that no reference file leads to have none.
//! - A pattern may begin with a wildcard, and the value of a variable may have wildcards.
//! - A variable that occurs again after it did in the value of another one is a repetition.
//! - Android's old codes are those of whole languages: `nhe` is not `niw`.
//! - A path that ends in `/` is never that of a file.
//! - Regular expressions of keys have the syntax of the `regex` crate, without Unicode classes: no look-around.
//! - `test` and unknown keys are passed over, as everywhere; an unknown `action` and a wrong type are errors.
//! - Where several reference files lead to one target, the first in order of their paths wins, not of the file system.

mod android;
mod document;
mod error;
mod files;
mod filters;
mod load;
mod matcher;
mod names;
mod pattern;
mod resolve;
mod tidy;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::ops::Range;

use filters::Key;
use load::Loader;
use matcher::Matcher;
use names::LocaleDirectory;
use pattern::Pattern;
use resolve::Scope;

pub use error::{ProjectConfigError, ProjectConfigProblem};
pub use files::{FileList, FilePair, Listing, ProjectFiles};
pub use filters::{Action, Filters};

/// A project configuration with all that it includes and excludes.
#[derive(Debug)]
pub struct ProjectConfig {
    /// Every configuration that was read, the innermost first.
    configs: Vec<Config>,
    main: usize,
    /// The locales of the project.
    locales: BTreeSet<String>,
    /// How many entries there are in all configurations.
    pairs: usize,
    /// The directory of the locale that the names of items begin after: that of the first entry which has one.
    home: Option<LocaleDirectory>,
}

/// One configuration file.
#[derive(Debug)]
struct Config {
    path: String,
    root: String,
    variables: BTreeMap<String, Pattern>,
    locales: Option<Vec<String>>,
    paths: Vec<PathPair>,
    rules: Vec<Rule>,
    includes: Vec<usize>,
    excludes: Vec<usize>,
}

/// An entry of `[[paths]]`.
#[derive(Debug)]
struct PathPair {
    /// Its number among the entries of all configurations.
    index: usize,
    /// A number that entries share whose `l10n` is the same pattern.
    same: usize,
    span: Range<usize>,
    l10n: Pattern,
    /// The directory of the locale in `l10n`.
    directory: Option<LocaleDirectory>,
    reference: Option<(Pattern, Matcher)>,
    locales: Option<Vec<String>>,
}

/// An entry of `[[filters]]`.
#[derive(Debug)]
struct Rule {
    paths: Vec<Pattern>,
    keys: Option<Vec<Key>>,
    action: Action,
}

impl ProjectConfig {
    /// Reads a configuration and all that it includes or excludes; `read` returns the text of a file, or `None` where
    /// there is none.
    ///
    /// # Errors
    ///
    /// Returns a [`ProjectConfigError`] where a configuration cannot be read or used.
    pub fn load<E: Into<Box<dyn Error + Send + Sync>>>(
        path: &str,
        read: &mut dyn FnMut(&str) -> Result<Option<String>, E>,
    ) -> Result<Self, ProjectConfigError> {
        Self::load_with(path, &BTreeMap::new(), read)
    }

    /// Reads a configuration with values for variables, which win over those of the configurations; `l10n_base` is the
    /// directory of all translations, from the root of the repository.
    ///
    /// # Errors
    ///
    /// Returns a [`ProjectConfigError`] where a configuration cannot be read or used.
    pub fn load_with<E: Into<Box<dyn Error + Send + Sync>>>(
        path: &str,
        variables: &BTreeMap<String, String>,
        read: &mut dyn FnMut(&str) -> Result<Option<String>, E>,
    ) -> Result<Self, ProjectConfigError> {
        Loader::new(variables, read).load(path)
    }

    /// Returns the locales of the project: those of all its configurations and of their paths.
    #[must_use]
    pub fn locales(&self) -> &BTreeSet<String> {
        &self.locales
    }

    /// Returns the files of one locale, sorted by target; for many locales, [`ProjectFiles`] looks at each reference once.
    #[must_use]
    pub fn files<L: Listing + ?Sized>(&self, locale: &str, listing: &L) -> Vec<FilePair> {
        ProjectFiles::new(self, listing).files(locale)
    }

    /// Tells whether any configuration has filters; where none has, every problem in the files of a locale is an error.
    #[must_use]
    pub fn has_filters(&self) -> bool {
        self.configs.iter().any(|config| !config.rules.is_empty())
    }

    /// Returns the filters for one locale.
    #[must_use]
    pub fn filters(&self, locale: &str) -> Filters<'_> {
        Filters::new(self, self.main, locale)
    }

    /// Returns what becomes of a problem with a file or a message; for many of them, use [`Self::filters`].
    #[must_use]
    pub fn action(&self, locale: &str, target: &str, key: Option<&str>) -> Action {
        self.filters(locale).action(target, key)
    }

    /// Returns a configuration and those that it includes, each once, in the order of compare-locales.
    fn tree(&self, root: usize) -> Vec<usize> {
        let (mut tree, mut next) = (Vec::new(), vec![root]);
        while let Some(index) = next.pop() {
            if !tree.contains(&index) {
                tree.push(index);
                next.extend(self.configs[index].includes.iter().rev());
            }
        }
        tree
    }

    fn locales_of(&self, root: usize) -> BTreeSet<String> {
        let configs = self.tree(root).into_iter().map(|index| &self.configs[index]);
        let lists = configs.flat_map(|config| {
            config.paths.iter().filter_map(|pair| pair.locales.as_ref()).chain(config.locales.as_ref())
        });
        lists.flatten().cloned().collect()
    }

    /// Returns the entries of a configuration and of those that it includes, in order.
    fn pairs_of(&self, root: usize) -> impl Iterator<Item = (&Config, &PathPair)> {
        let configs = self.tree(root).into_iter().map(|index| &self.configs[index]);
        configs.flat_map(|config| config.paths.iter().map(move |pair| (config, pair)))
    }
}

impl Config {
    fn scope<'a>(&'a self, locale: Option<&'a str>) -> Scope<'a> {
        Scope { root: &self.root, variables: &self.variables, locale }
    }
}

impl PathPair {
    fn has_locale(&self, locale: &str) -> bool {
        self.locales.as_ref().is_none_or(|locales| locales.iter().any(|it| it == locale))
    }
}
