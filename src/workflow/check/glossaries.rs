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
    by_locale: FxHashMap<Locale, OnceLock<(Glossary, [u8; 32])>>,
    /// What tells what the source says of terms from anything else that it might.
    digest: [u8; 32],
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
        let (mut names, mut digest) = (Names::default(), blake3::Hasher::new());
        with_terms.iter().for_each(|(_, file)| add(&mut digest, file.text()));
        with_terms.iter().for_each(|(_, file)| for_each_term(file.text(), |term| names.add(term)));
        let by_locale = catalogue.locales().into_iter().map(|locale| (locale, OnceLock::new())).collect();
        let groups = with_terms.into_iter().map(|(group, _)| group).collect();
        Self { catalogue, names, groups, by_locale, digest: *digest.finalize().as_bytes() }
    }

    /// The term base for a locale; none where there are no terms.
    pub(super) fn of(&self, locale: &Locale) -> Option<TermsOf<'_>> {
        if self.groups.is_empty() {
            return None;
        }
        Some(TermsOf { names: &self.names, glossary: &self.known(locale)?.0 })
    }

    /// What tells the term base of a locale from any other.
    pub(super) fn digest(&self, locale: &Locale) -> [u8; 32] {
        if self.groups.is_empty() {
            return [0; 32];
        }
        self.known(locale).map_or(self.digest, |(_, digest)| *digest)
    }

    fn known(&self, locale: &Locale) -> Option<&(Glossary, [u8; 32])> {
        Some(self.by_locale.get(locale)?.get_or_init(|| self.read(locale)))
    }

    fn read(&self, locale: &Locale) -> (Glossary, [u8; 32]) {
        let mut digest = blake3::Hasher::new();
        digest.update(&self.digest);
        let mut glossary = Glossary::new(locale);
        for group in &self.groups {
            let target = group.targets.iter().find(|target| target.exists && target.item.locale == *locale);
            let is_shared = group.section(self.catalogue.config).files.is_shared();
            let shared = group.source.as_ref().filter(|_| is_shared);
            let path = target.map(|target| &target.path).or(shared);
            if let Some(file) = path.and_then(|path| self.catalogue.read_text(path, locale).ok()) {
                add(&mut digest, file.text());
                for_each_term(file.text(), |term| glossary.add(term));
            }
        }
        (glossary, *digest.finalize().as_bytes())
    }
}

fn add(digest: &mut blake3::Hasher, text: &str) {
    digest.update(&(text.len() as u64).to_le_bytes()).update(text.as_bytes());
}
