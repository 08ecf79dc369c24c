//! Checks one source resource with all its translations.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::changed::{Changed, recorded_otherwise, touches};
use super::checked::{Checked, Findings};
use super::diagnose::diagnostic;
use super::gate;
use super::glossaries::Glossaries;
use super::item::{ItemCheck, Source, SymbolsAsked};
use super::policy::Policy;
use super::request::Request;
use super::spellers::Spellers;
use crate::catalogue::{
    Catalogue, Group, LoadedFile, LoadedResource, LoadedTarget, Question, RecordStore, TargetFile, Worked,
};
use crate::git::GitError;
use crate::model::{ItemId, Locale};
use crate::rules::content::{spelling, term_avoided, term_inconsistent, term_missing};
use crate::rules::shape::extra_reference;
use crate::rules::{LocaleData, UnitView};

/// What the checks of all resources share.
pub(super) struct ResourceCheck<'c> {
    catalogue: &'c Catalogue<'c>,
    request: &'c Request<'c>,
    policy: &'c Policy<'c>,
    needs_symbols: bool,
    needs_texts: bool,
    locales: FxHashMap<Locale, LocaleData>,
    terms: Option<Glossaries<'c>>,
    spellers: &'c Spellers,
}

impl<'c> ResourceCheck<'c> {
    pub(super) fn new(
        catalogue: &'c Catalogue<'c>,
        request: &'c Request<'c>,
        policy: &'c Policy<'c>,
        spellers: &'c Spellers,
    ) -> Self {
        let locales = catalogue.locales();
        let all = locales.into_iter().chain([catalogue.config.project.source.clone()]);
        let locales = all.map(|locale| (locale.clone(), LocaleData::new(&locale))).collect();
        let of_terms = [&term_missing::RULE, &term_avoided::RULE, &term_inconsistent::RULE, &extra_reference::RULE];
        let needs_terms = of_terms.into_iter().chain([&spelling::RULE]).any(|rule| policy.runs(rule));
        let terms = needs_terms.then(|| Glossaries::new(catalogue));
        let (needs_symbols, needs_texts) = (policy.needs_symbols(), policy.needs_texts());
        Self { catalogue, request, policy, needs_symbols, needs_texts, locales, terms, spellers }
    }

    /// Whether what is found in a translation, or (with none) in the source, is to be reported: what is outside the scope may be referred to from
    /// inside, so that more is read.
    pub(super) fn is_reported(&self, group: &Group, target: Option<&TargetFile>) -> bool {
        let scope = self.request.scope;
        scope.has_group(group, self.catalogue.config)
            && match target {
                Some(target) => scope.has_item(&target.item),
                None => group.source.as_ref().is_some_and(|path| self.wants_source(path)),
            }
    }

    fn changed(&self, path: &str, loaded: Option<&LoadedFile<'_>>) -> Result<Option<Changed>, GitError> {
        self.request.since.map(|revision| Changed::since(revision, path, loaded)).transpose()
    }

    fn recorded(&self, item: &ItemId) -> Result<FxHashSet<Box<str>>, GitError> {
        let Some(revision) = self.request.since else { return Ok(FxHashSet::default()) };
        recorded_otherwise(revision, &RecordStore::new(self.catalogue.root), item)
    }

    fn check_source(&self, source: &Source<'_>, resource: &LoadedResource<'_>) -> Checked {
        let locale = &self.catalogue.config.project.source;
        let mut checked = Checked { changed: source.changed.clone(), ..Checked::default() };
        if self.needs_symbols {
            checked.symbols = Some(source.symbols());
        }
        if !self.is_reported(resource.group, None) {
            return checked;
        }
        checked.as_of = Some((resource.dates, self.request.today));
        if !touches(source.changed.as_ref(), None, None) {
            return checked;
        }
        let severities = self.policy.at(Some(resource.group.section), Some(locale));
        let mut findings = Vec::new();
        let raw = source.loaded.file.raw(true);
        severities.set.check_file(&raw, &mut findings);
        severities.set.check_resource(&raw, &source.loaded.resource, &mut findings);
        findings.retain(|finding| touches(source.changed.as_ref(), None, finding.unit.as_deref()));
        let diagnostics = findings
            .into_iter()
            .filter_map(|finding| diagnostic((severities, true), finding, &source.file, None, None, locale));
        checked.diagnostics.extend(diagnostics);
        checked
    }

    /// Whether the source was asked for; if only some target locales were, it is somebody else's affair.
    fn wants_source(&self, path: &str) -> bool {
        let scope = self.request.scope;
        scope.has_locale(&self.catalogue.config.project.source) && scope.has_source(path)
    }

    fn item<'i>(
        &'i self,
        source: &'i Source<'i>,
        resource: &LoadedResource<'_>,
        target: &'i LoadedTarget<'i>,
    ) -> Result<ItemCheck<'i>, GitError> {
        let locale_data = |locale: &Locale| self.locales.get(locale);
        Ok(ItemCheck {
            severities: self.policy.at(Some(resource.group.section), Some(&target.file.item.locale)),
            needs_symbols: self.needs_symbols,
            needs_texts: self.needs_texts,
            today: self.request.today,
            section: resource.group.section(self.catalogue.config),
            dates: resource.dates,
            source,
            target,
            changed: self.changed(&target.file.path, target.loaded.as_ref())?,
            recorded: self.recorded(&target.file.item)?,
            is_owed_from_before: self.is_owed_from_before(source, resource.group, target.file),
            locales: locale_data(&self.catalogue.config.project.source).zip(locale_data(&target.file.item.locale)),
            terms: self.terms.as_ref().and_then(|terms| terms.of(&target.file.item.locale)),
            speller: self.spellers.by_locale.get(&target.file.item.locale),
        })
    }

    /// Whether a translation was missing already where its source was before it was renamed, and the source says the same as there.
    fn is_owed_from_before(&self, source: &Source<'_>, group: &Group, target: &TargetFile) -> bool {
        let Some(revision) = self.request.since else { return false };
        let says_the_same = source.changed.as_ref().is_some_and(|changed| !changed.has_units());
        let before = revision.moved_from(&source.loaded.path);
        let before = before.and_then(|before| self.catalogue.target_beside(group, before, &target.item.locale));
        says_the_same && !revision.has_file(&target.path) && before.is_some_and(|before| !revision.has_file(&before))
    }

    /// Reads an item that nobody asked for, because others may refer to it.
    fn symbols(&self, source: &Source<'_>, target: &LoadedTarget<'_>) -> Checked {
        let Some(loaded) = target.loaded.as_ref().filter(|_| self.needs_symbols) else { return Checked::default() };
        let units: Vec<UnitView<'_>> =
            loaded.units().map(|(_, unit)| UnitView::new(loaded.resource.text, unit)).collect();
        let terms = self.terms.as_ref().filter(|_| self.policy.runs(&term_inconsistent::RULE));
        let terms = terms.and_then(|terms| terms.of(&target.file.item.locale));
        let asked = SymbolsAsked { texts: self.needs_texts, terms };
        Checked { symbols: Some(asked.of(source, &units)), ..Checked::default() }
    }

    fn obsolete_resource(&self, resource: &LoadedResource<'_>, target: &LoadedTarget<'_>) -> Result<Checked, GitError> {
        let mut checked = Checked::default();
        if !self.is_reported(resource.group, Some(target.file)) {
            return Ok(checked);
        }
        let changed = self.changed(&target.file.path, target.loaded.as_ref())?;
        let was_there = |path: &Arc<str>| self.request.since.is_some_and(|revision| revision.has_file(path));
        let source_went = resource.group.source_path.as_ref().is_some_and(was_there);
        if source_went || touches(None, changed.as_ref(), None) {
            checked.items += 1;
            let severities = self.policy.at(Some(resource.group.section), Some(&target.file.item.locale));
            checked.diagnostics.extend(gate::obsolete_resource(severities, target));
        }
        Ok(checked)
    }
}

impl Question for ResourceCheck<'_> {
    type Known = Findings;
    type Error = GitError;

    const KIND: &'static str = "findings";

    /// The term base. What differs from a revision is no affair of the files alone, what some rules find would take the place of what all do, and a
    /// dictionary may be another by now.
    fn depends_on(&self, locale: &Locale) -> Option<[u8; 32]> {
        let is_everything = self.request.since.is_none() && self.request.only.is_empty();
        if !is_everything || self.spellers.by_locale.contains_key(locale) {
            return None;
        }
        Some(self.terms.as_ref().map(|terms| terms.digest(locale)).unwrap_or_default())
    }

    fn wants(&self, group: &Group, target: Option<&TargetFile>) -> bool {
        let scope = self.request.scope;
        match target {
            Some(target) => {
                scope.has_locale(&target.item.locale) && (self.needs_symbols || self.is_reported(group, Some(target)))
            }
            None => self.needs_symbols || scope.has_group(group, self.catalogue.config),
        }
    }

    fn wants_sources(&self) -> bool {
        true
    }

    fn is_enough(&self, group: &Group, target: Option<&TargetFile>, known: &Findings) -> bool {
        !self.is_reported(group, target) || known.holds_on(self.request.today, group.section(self.catalogue.config))
    }

    fn work_out(&self, resource: &LoadedResource<'_>) -> Result<Worked<Findings>, GitError> {
        let Some(loaded) = resource.source else {
            // A source that is there and cannot be read, or is not extracted yet, says nothing about its translations.
            let is_gone = resource.group.source.is_none() && !resource.group.is_waiting();
            let targets = resource.targets.iter().filter(|_| is_gone);
            let item = |target: &LoadedTarget<'_>| {
                Ok(self.obsolete_resource(resource, target)?.packed(resource.group, Some(target.file)))
            };
            let items = targets.map(item).collect::<Result<_, GitError>>()?;
            return Ok(Worked { source: None, items });
        };
        let changed = self.changed(&loaded.path, Some(loaded))?;
        let source = Source::new(loaded, resource.dialect, changed);
        let item = |target: &LoadedTarget<'_>| {
            let checked = match self.is_reported(resource.group, Some(target.file)) {
                true => self.item(&source, resource, target)?.run(),
                false => self.symbols(&source, target),
            };
            Ok(checked.packed(resource.group, Some(target.file)))
        };
        let items = resource.targets.iter().map(item).collect::<Result<_, GitError>>()?;
        Ok(Worked { source: Some(self.check_source(&source, resource).packed(resource.group, None)), items })
    }
}
