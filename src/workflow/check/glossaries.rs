//! The term base for the rules about words: what terms are called in the source, and what they are in each language, read when it is
//! first asked for.

use std::sync::OnceLock;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::catalogue::{Catalogue, FileText, Group};
use crate::model::Locale;
use crate::rules::TermsOf;
use crate::terms::{Glossary, Names, for_each_term, may_have_terms};

/// The term bases of all locales.
pub(super) struct Glossaries<'c> {
    catalogue: &'c Catalogue<'c>,
    names: Names,
    /// The resources whose source has terms.
    groups: Vec<&'c Group>,
    by_locale: FxHashMap<Locale, OnceLock<Glossary>>,
}

impl<'c> Glossaries<'c> {
    /// Reads what terms are called in the source, of every resource that is not an article's.
    pub(super) fn new(catalogue: &'c Catalogue<'c>) -> Self {
        let source = &catalogue.config.project.source;
        let groups = catalogue.groups.par_iter();
        let groups = groups.filter(|group| group.section(catalogue.config).articles().is_none());
        let with_terms: Vec<(&Group, FileText)> = groups
            .filter_map(|group| {
                // What cannot be read, is said where it is checked.
                let file = catalogue.read_text(group.source.as_deref()?, source).ok()?;
                may_have_terms(file.text()).then_some((group, file))
            })
            .collect();
        let mut names = Names::default();
        with_terms.iter().for_each(|(_, file)| for_each_term(file.text(), |term| names.add(term)));
        let by_locale = catalogue.locales().into_iter().map(|locale| (locale, OnceLock::new())).collect();
        Self { catalogue, names, groups: with_terms.into_iter().map(|(group, _)| group).collect(), by_locale }
    }

    /// The term base for a locale; none where there are no terms.
    pub(super) fn of(&self, locale: &Locale) -> Option<TermsOf<'_>> {
        if self.groups.is_empty() {
            return None;
        }
        let glossary = self.by_locale.get(locale)?.get_or_init(|| self.read(locale));
        Some(TermsOf { names: &self.names, glossary })
    }

    fn read(&self, locale: &Locale) -> Glossary {
        let mut glossary = Glossary::new(locale);
        for group in &self.groups {
            let target = group.targets.iter().find(|target| target.exists && target.item.locale == *locale);
            let is_shared = group.section(self.catalogue.config).files.is_shared();
            let shared = group.source.as_ref().filter(|_| is_shared);
            let path = target.map(|target| &target.path).or(shared);
            if let Some(file) = path.and_then(|path| self.catalogue.read_text(path, locale).ok()) {
                for_each_term(file.text(), |term| glossary.add(term));
            }
        }
        glossary
    }
}
