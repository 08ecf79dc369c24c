//! The term bases of the locales, each read when it is first asked for.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::catalogue::Catalogue;
use crate::config::Files;
use crate::fluent::TermBase;
use crate::model::Locale;

/// The term bases of all locales.
pub(super) struct TermBases<'c> {
    catalogue: &'c Catalogue<'c>,
    bases: FxHashMap<Locale, OnceLock<TermBase>>,
}

impl<'c> TermBases<'c> {
    pub(super) fn new(catalogue: &'c Catalogue<'c>) -> Self {
        let bases = catalogue.locales().into_iter().map(|locale| (locale, OnceLock::new())).collect();
        Self { catalogue, bases }
    }

    /// Returns a locale's term base: the terms of every resource that is not an article's.
    pub(super) fn of(&self, locale: &Locale) -> Option<&TermBase> {
        Some(self.bases.get(locale)?.get_or_init(|| self.read(locale)))
    }

    fn read(&self, locale: &Locale) -> TermBase {
        let config = self.catalogue.config;
        let groups = self.catalogue.groups.iter();
        let groups = groups.filter(|group| !matches!(group.section(config).files, Files::Articles(_)));
        let targets = groups.flat_map(|group| &group.targets);
        let paths = targets.filter(|target| target.exists && target.item.locale == *locale).map(|target| &target.path);
        let texts = paths.filter_map(|path| {
            let bytes = self.catalogue.root.read(path).ok()?;
            let text = String::from_utf8_lossy(&bytes);
            let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
            // Messages are those of their own section.
            text.lines().any(|line| line.starts_with('-')).then(|| text.to_owned())
        });
        TermBase::new(locale.identifier(), texts)
    }
}
