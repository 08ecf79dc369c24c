//! What one section has.

use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::group::{Group, TargetFile};
use super::problem::Problem;
use crate::config::mozilla::ProjectConfig;
use crate::config::{Captures, Section, name_of};
use crate::diagnostics::Diagnostic;
use crate::model::Locale;

/// The locales whose files are listed: some, or all there are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Listed<'l>(pub(super) Option<&'l [Locale]>);

impl Listed<'_> {
    pub(super) fn has(self, locale: &Locale) -> bool {
        self.0.is_none_or(|listed| listed.contains(locale))
    }
}

/// The resources of one section, and what is wrong with them.
#[derive(Default)]
pub(super) struct SectionFiles {
    pub(super) groups: Vec<Group>,
    pub(super) problems: Vec<Problem>,
    pub(super) errors: Vec<Diagnostic>,
    /// The section's index and its project configuration.
    pub(super) project: Option<(usize, ProjectConfig)>,
}

/// The files of one resource, as far as they are there.
#[derive(Default)]
pub(super) struct FilesOfResource {
    pub(super) article: Option<String>,
    pub(super) source: Option<String>,
    /// The translations, each with the number of its locale, in the order of these.
    targets: Vec<(usize, String)>,
}

impl FilesOfResource {
    /// Adds the translation into the locale of a number, which is not smaller than those before.
    pub(super) fn add_target(&mut self, locale: usize, path: String) {
        self.targets.push((locale, path));
    }

    /// The translation into a locale: the file that is there, or, of a resource that has a source, the one that would be.
    pub(super) fn target(
        &self,
        section: &Section,
        (number, locale): (usize, &Locale),
        name: &Arc<str>,
        path: impl FnOnce() -> String,
        is_unknown: impl Fn(&str) -> bool,
    ) -> Option<TargetFile> {
        let at = self.targets.binary_search_by_key(&number, |(number, _)| *number);
        let path = match at {
            Ok(at) => Arc::from(self.targets[at].1.as_str()),
            Err(_) if self.source.is_some() => path().into(),
            Err(_) => return None,
        };
        Some(TargetFile::new(section, (locale, name), path, at.is_ok(), is_unknown))
    }
}

/// The files of resources, by what the wildcards matched in their paths.
pub(super) type FilesByCaptures = FxHashMap<Captures, FilesOfResource>;

/// The resources in the order of their names.
pub(super) fn by_name(files: FilesByCaptures) -> Vec<(Arc<str>, Captures, FilesOfResource)> {
    let files: Vec<_> = files.into_iter().collect();
    let named = files.into_par_iter().map(|(captures, files)| (Arc::from(name_of(&captures)), captures, files));
    let mut named: Vec<(Arc<str>, Captures, FilesOfResource)> = named.collect();
    named.par_sort_unstable_by(|(name, captures, _), (other, others, _)| (name, captures).cmp(&(other, others)));
    named
}
