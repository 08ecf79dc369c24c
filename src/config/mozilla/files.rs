//! Which files of a locale there are or should be, each with its reference.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::error::{ProjectConfigError, ProjectConfigProblem as Problem};
use super::matcher::{Captures, Matcher, Template};
use super::names::item_name;
use super::project::{Config, PathPair, ProjectConfig};

/// The files of a repository.
pub trait Listing {
    /// All files below a directory at any depth, sorted, as paths from the root of the repository, which is the
    /// directory of the empty name.
    fn files_under(&self, directory: &str) -> &[String];

    /// Whether there is a file at a path.
    fn is_file(&self, path: &str) -> bool;
}

/// A list of files: a [`Listing`] that is in memory.
#[derive(Debug, Clone, Default)]
pub(crate) struct FileList {
    files: Vec<String>,
}

impl FromIterator<String> for FileList {
    fn from_iter<I: IntoIterator<Item = String>>(files: I) -> Self {
        let mut files: Vec<_> = files.into_iter().collect();
        files.sort_unstable();
        files.dedup();
        Self { files }
    }
}

impl Listing for FileList {
    fn files_under(&self, directory: &str) -> &[String] {
        if directory.is_empty() {
            return &self.files;
        }
        let relative = |file: &String| file.strip_prefix(directory).map(|rest| rest.as_bytes().first().copied());
        let is_before = |file: &String| match relative(file) {
            Some(next) => next < Some(b'/'),
            None => file.as_str() < directory,
        };
        let start = self.files.partition_point(is_before);
        let count = self.files[start..].partition_point(|file| relative(file) == Some(Some(b'/')));
        &self.files[start..start + count]
    }

    fn is_file(&self, path: &str) -> bool {
        self.files.binary_search_by(|file| file.as_str().cmp(path)).is_ok()
    }
}

/// A file of a locale, there or not.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FilePair {
    /// The path of the translation.
    pub target: String,
    /// The path of what is translated, there or not; none where no reference can be told.
    pub reference: Option<String>,
    /// What the target path says without the locale and the extension: the same in every locale.
    pub name: String,
}

/// The files of a project: looks at each reference once for all locales.
#[derive(Debug)]
pub(crate) struct ProjectFiles<'a, L: ?Sized> {
    project: &'a ProjectConfig,
    listing: &'a L,
    /// By the index of the entry, the reference files that it matches.
    references: Vec<OnceLock<Vec<(&'a str, Captures)>>>,
}

impl<'a, L: Listing + ?Sized> ProjectFiles<'a, L> {
    /// The files of a project in a listing.
    #[must_use]
    pub(crate) fn new(project: &'a ProjectConfig, listing: &'a L) -> Self {
        let references = std::iter::repeat_with(OnceLock::new).take(project.pairs).collect();
        Self { project, listing, references }
    }

    /// The files of a locale, sorted by target; none where the locale is not one of the project's.
    #[must_use]
    pub(crate) fn files(&self, locale: &str) -> Vec<FilePair> {
        let project = self.project;
        let excludes = Excludes::new(project, locale);
        let mut known = Known(BTreeMap::new());
        for (config, pair) in project.active_pairs(locale) {
            let Ok(l10n) = config.scope(Some(locale)).resolve(&pair.l10n) else { continue };
            let naming =
                Naming { l10n: &l10n, from_locale: pair.directory.is_some() && pair.directory == project.home };
            let found = || walk(self.listing, &l10n).filter(|(path, _)| !excludes.contain(path));
            let Some((pattern, reference)) = &pair.reference else {
                known.add_targets(found(), &naming, None);
                continue;
            };
            // The reference may need to know the locale of the target, but never looks for its own files with it.
            let with_locale = l10n.has_locale() && !config.variables.contains_key("locale");
            let resolved = config.scope(with_locale.then_some(locale)).resolve(pattern).ok();
            let to_reference = resolved.and_then(|resolved| resolved.template(&l10n).ok());
            if to_reference.is_some() {
                known.add_targets(found(), &naming, to_reference.as_ref());
            }
            if let Ok(to_target) = l10n.template(reference) {
                let sources = self.references[pair.index].get_or_init(|| walk(self.listing, reference).collect());
                for (path, captures) in sources.iter().filter(|(path, _)| !excludes.contain(path)) {
                    if let Some(target) = to_target.fill(path, captures) {
                        known.add(target, &naming, None, || Some((*path).to_owned()));
                    }
                }
            }
            if to_reference.is_none() {
                known.add_targets(found(), &naming, None);
            }
        }
        known.0.into_values().collect()
    }
}

/// The files that a pattern matches below its prefix, or its one file.
fn walk<'a, L: Listing + ?Sized>(listing: &'a L, matcher: &Matcher) -> impl Iterator<Item = (&'a str, Captures)> {
    let prefix = matcher.prefix.as_str();
    let only = (!prefix.is_empty() && !prefix.ends_with('/') && listing.is_file(prefix))
        .then(|| listing.files_under(prefix.rsplit_once('/').map_or("", |(directory, _)| directory)))
        .and_then(|files| files.binary_search_by(|file| file.as_str().cmp(prefix)).ok().map(|at| &files[at..=at]));
    let files = only.unwrap_or_else(|| listing.files_under(prefix.trim_end_matches('/')));
    files.iter().filter_map(|file| matcher.captures(file).map(|captures| (file.as_str(), captures)))
}

struct Naming<'m> {
    l10n: &'m Matcher,
    from_locale: bool,
}

/// The pairs that are known, by target: the first one wins.
struct Known(BTreeMap<String, FilePair>);

impl Known {
    fn add_targets<'a>(
        &mut self,
        found: impl Iterator<Item = (&'a str, Captures)>,
        naming: &Naming<'_>,
        to_reference: Option<&Template>,
    ) {
        for (path, captures) in found {
            let reference = || to_reference.and_then(|template| template.fill(path, &captures));
            self.add(path.to_owned(), naming, Some(&captures), reference);
        }
    }

    fn add(
        &mut self,
        target: String,
        naming: &Naming<'_>,
        captures: Option<&Captures>,
        reference: impl FnOnce() -> Option<String>,
    ) {
        if let Entry::Vacant(entry) = self.0.entry(target) {
            let target = entry.key().clone();
            let locales = match captures {
                Some(captures) => naming.l10n.locale_ranges(captures),
                None => naming.l10n.captures(&target).map(|it| naming.l10n.locale_ranges(&it)).unwrap_or_default(),
            };
            let name = item_name(&target, &locales, naming.from_locale && !locales.is_empty());
            entry.insert(FilePair { target, reference: reference(), name });
        }
    }
}

/// The files that a project leaves out for one locale.
struct Excludes {
    matchers: Vec<Matcher>,
}

impl Excludes {
    fn new(project: &ProjectConfig, locale: &str) -> Self {
        let main = &project.configs[project.main];
        let included: FxHashSet<usize> = project.tree(project.main).into_iter().collect();
        // A configuration that is included and excluded is not excluded.
        let excludes = main.excludes.iter().filter(|exclude| !included.contains(exclude));
        let mut matchers = Vec::new();
        for &exclude in excludes.filter(|&&exclude| project.locales_of(exclude).contains(locale)) {
            for (config, pair) in project.pairs_of(exclude).filter(|(config, pair)| is_active(config, pair, locale)) {
                matchers.extend(config.scope(Some(locale)).resolve(&pair.l10n));
                matchers.extend(pair.reference.as_ref().map(|(_, reference)| reference.clone()));
            }
        }
        Self { matchers }
    }

    fn contain(&self, path: &str) -> bool {
        self.matchers.iter().any(|matcher| matcher.matches(path))
    }
}

fn is_active(config: &Config, pair: &PathPair, locale: &str) -> bool {
    config.locales.as_ref().is_none_or(|locales| locales.iter().any(|it| it == locale)) && pair.has_locale(locale)
}

impl ProjectConfig {
    /// The files of one locale, sorted by target; for many locales, [`ProjectFiles`] looks at each reference once.
    #[must_use]
    pub fn files<L: Listing + ?Sized>(&self, locale: &str, listing: &L) -> Vec<FilePair> {
        ProjectFiles::new(self, listing).files(locale)
    }

    /// The entries for a locale, the strongest first, and of those with the same pattern only the strongest.
    fn active_pairs(&self, locale: &str) -> Vec<(&Config, &PathPair)> {
        let mut pairs = self.all_active_pairs(locale);
        let mut met = FxHashSet::default();
        pairs.retain(|(_, pair)| met.insert(pair.same));
        pairs
    }

    fn all_active_pairs(&self, locale: &str) -> Vec<(&Config, &PathPair)> {
        if !self.locales.contains(locale) {
            return Vec::new();
        }
        let mut pairs: Vec<_> =
            self.pairs_of(self.main).filter(|(config, pair)| is_active(config, pair, locale)).collect();
        pairs.reverse();
        pairs
    }

    /// An error if a locale has two entries of the same pattern for different references.
    pub(super) fn check_references(&self) -> Result<(), ProjectConfigError> {
        for locale in &self.locales {
            let mut strongest: FxHashMap<usize, (&Config, &PathPair)> = FxHashMap::default();
            for (other_config, other) in self.all_active_pairs(locale) {
                let &mut (config, pair) = strongest.entry(other.same).or_insert((other_config, other));
                let (Some((text, reference)), Some((other_text, other_reference))) =
                    (&pair.reference, &other.reference)
                else {
                    continue;
                };
                if reference.prefix.trim_end_matches('/') != other_reference.prefix.trim_end_matches('/') {
                    let problem = Problem::TwoReferences {
                        pattern: pair.l10n.text.clone(),
                        reference: text.text.clone(),
                        other: other_text.text.clone(),
                        other_config: other_config.path.clone(),
                    };
                    return Err(ProjectConfigError::at(&config.path, pair.span.clone(), problem));
                }
            }
        }
        Ok(())
    }
}
