//! The term bases of the locales, each read when it is first asked for.

use std::sync::{Mutex, OnceLock, PoisonError};

use rustc_hash::FxHashMap;

use crate::catalogue::{Catalogue, Group, Problem};
use crate::config::Files;
use crate::fluent::TermBase;
use crate::model::Locale;

/// The term bases of all locales.
pub(super) struct TermBases<'c> {
    catalogue: &'c Catalogue<'c>,
    bases: FxHashMap<Locale, OnceLock<TermBase>>,
    problems: Mutex<Vec<Problem>>,
}

impl<'c> TermBases<'c> {
    pub(super) fn new(catalogue: &'c Catalogue<'c>) -> Self {
        let bases = catalogue.locales().into_iter().map(|locale| (locale, OnceLock::new())).collect();
        Self { catalogue, bases, problems: Mutex::default() }
    }

    /// A locale's term base: the terms of every resource that is not an article's.
    pub(super) fn of(&self, locale: &Locale) -> Option<&TermBase> {
        Some(self.bases.get(locale)?.get_or_init(|| self.read(locale)))
    }

    /// What could not be read.
    pub(super) fn problems(self) -> Vec<Problem> {
        self.problems.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    fn read(&self, locale: &Locale) -> TermBase {
        let config = self.catalogue.config;
        let groups = self.catalogue.groups.iter();
        let groups = groups.filter(|group| !matches!(group.section(config).files, Files::Articles(_)));
        let (shared, groups): (Vec<&Group>, Vec<&Group>) =
            groups.partition(|group| group.section(config).files.is_shared());
        let targets = groups.into_iter().flat_map(|group| &group.targets);
        let paths = targets.filter(|target| target.exists && target.item.locale == *locale).map(|target| &target.path);
        // Of what has one id, the first counts: a language's own terms.
        let paths = paths.chain(shared.into_iter().filter_map(|group| group.source.as_ref()));
        let texts = paths.filter_map(|path| match self.catalogue.read_text(path, locale) {
            Ok(file) => Some(file.text().to_owned()),
            Err(problem) => {
                self.problems.lock().unwrap_or_else(PoisonError::into_inner).push(*problem);
                None
            }
        });
        TermBase::new(locale.identifier(), texts)
    }
}
