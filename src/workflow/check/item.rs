//! Checks one resource with its translations.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::Request;
use super::diagnose::diagnostic;
use super::gate::Gate;
use super::policy::Policy;
use super::references::Symbols;
use crate::article::{SegmentKind, kind_above};
use crate::catalogue::{Catalogue, LoadedFile, LoadedResource, LoadedTarget, Problem};
use crate::diagnostics::{Diagnostic, SourceFile};
use crate::fluent::Unit;
use crate::git::GitError;
use crate::model::Locale;
use crate::rules::{Finding, LocaleData, Pair, ResourceSymbols, RuleSet, UnitView};
use crate::workflow::changed::Changed;

/// What the checks of all resources share.
pub(super) struct GroupCheck<'c> {
    catalogue: &'c Catalogue<'c>,
    request: &'c Request<'c>,
    policy: &'c Policy<'c>,
    set: &'c RuleSet,
    locales: FxHashMap<Locale, LocaleData>,
}

/// What was found in one resource and its translations.
#[derive(Default)]
pub(super) struct Checked {
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) problems: Vec<Problem>,
    pub(super) symbols: Vec<Symbols>,
    pub(super) items: usize,
    pub(super) units: usize,
}

/// The source resource, read once for all its translations.
struct Source<'s> {
    loaded: &'s LoadedFile<'s>,
    file: SourceFile<'s>,
    /// The view of each unit, by its index.
    views: Vec<UnitView<'s>>,
    changed: Option<Changed>,
}

impl Source<'_> {
    /// Returns what a target unit is in its article.
    fn kind(&self, target: &Unit<'_>) -> Option<SegmentKind> {
        self.views.get(self.loaded.find(target.id)?)?.kind
    }
}

/// Reads a source unit; that of an article says what it is there.
fn source_view<'s>(loaded: &'s LoadedFile<'s>, unit: &'s Unit<'s>, is_article: bool) -> UnitView<'s> {
    let text = loaded.resource.text;
    UnitView::of_article(text, unit, if is_article { kind_above(text, unit.id) } else { None })
}

impl<'c> GroupCheck<'c> {
    pub(super) fn new(
        catalogue: &'c Catalogue<'c>,
        request: &'c Request<'c>,
        policy: &'c Policy<'c>,
        set: &'c RuleSet,
    ) -> Self {
        let locales = catalogue.locales();
        let all = locales.into_iter().chain([catalogue.config.project.source.clone()]);
        let locales = all.map(|locale| (locale.clone(), LocaleData::new(&locale))).collect();
        Self { catalogue, request, policy, set, locales }
    }

    pub(super) fn run(&self, resource: &LoadedResource<'_>) -> Result<Checked, GitError> {
        let wanted = self.request.scope.has_group(resource.group, self.catalogue.config);
        let mut checked = Checked::default();
        if wanted {
            checked.problems.clone_from(&resource.problems);
        }
        let Some(loaded) = resource.source else {
            // A source that is there and cannot be read, or is not extracted yet, says nothing about its translations.
            if wanted && resource.group.source.is_none() && !resource.group.is_waiting() {
                for target in resource.targets.iter().filter(|t| self.request.scope.has_item(&t.file.item)) {
                    self.obsolete_resource(resource, target, &mut checked)?;
                }
            }
            return Ok(checked);
        };
        let is_article = resource.group.article.is_some();
        let source = Source {
            loaded,
            file: SourceFile::new(Arc::clone(&loaded.path), loaded.resource.text),
            views: loaded.resource.units.iter().map(|unit| source_view(loaded, unit, is_article)).collect(),
            changed: self.changed(&loaded.path, Some(loaded))?,
        };
        self.check_source(&source, resource, wanted, &mut checked);
        for target in &resource.targets {
            if wanted && self.request.scope.has_item(&target.file.item) {
                self.check_target(&source, resource, target, &mut checked)?;
            } else if self.set.needs_symbols() {
                self.note_symbols(resource, target, &mut checked);
            }
        }
        Ok(checked)
    }

    fn changed(&self, path: &str, loaded: Option<&LoadedFile<'_>>) -> Result<Option<Changed>, GitError> {
        self.request.since.map(|revision| Changed::since(revision, path, loaded)).transpose()
    }

    fn check_source(&self, source: &Source<'_>, resource: &LoadedResource<'_>, wanted: bool, checked: &mut Checked) {
        let wanted = wanted && self.wants_source();
        let locale = &self.catalogue.config.project.source;
        if self.set.needs_symbols() {
            let views = source.loaded.units().map(|(at, _)| &source.views[at]);
            let symbols = symbols_of(views);
            checked.symbols.push(Symbols {
                section: resource.group.section,
                locale: locale.clone(),
                item: None,
                path: Arc::clone(&source.loaded.path),
                symbols,
                changed: source.changed.clone(),
                reported: wanted,
            });
        }
        if !wanted {
            return;
        }
        let mut findings = Vec::new();
        let raw = source.loaded.file.raw(true);
        self.set.check_file(&raw, &mut findings);
        self.set.check_resource(&raw, &source.loaded.resource, &mut findings);
        findings.retain(|finding| touches(source.changed.as_ref(), None, finding.unit.as_deref()));
        let diagnostics = findings
            .into_iter()
            .filter_map(|finding| diagnostic(self.policy, finding, &source.file, None, None, locale));
        checked.diagnostics.extend(diagnostics);
    }

    /// Tells whether the source was asked for; where some target locales were, it is somebody else's affair.
    fn wants_source(&self) -> bool {
        self.request.scope.has_locale(&self.catalogue.config.project.source) && !self.request.scope.has_items()
    }

    fn check_target(
        &self,
        source: &Source<'_>,
        resource: &LoadedResource<'_>,
        target: &LoadedTarget<'_>,
        checked: &mut Checked,
    ) -> Result<(), GitError> {
        let item = &target.file.item;
        let changed = self.changed(&target.file.path, target.loaded.as_ref())?;
        let wanted = |unit: Option<&str>| touches(source.changed.as_ref(), changed.as_ref(), unit);
        if wanted(None) {
            checked.items += 1;
            checked.units += target.units.len();
        }
        let section = resource.group.section(self.catalogue.config);
        let file = SourceFile::new(
            Arc::clone(&target.file.path),
            target.loaded.as_ref().map_or("", |loaded| loaded.resource.text),
        );
        let gate = Gate {
            policy: self.policy,
            section,
            is_due: section.is_due(resource.dates, self.request.today),
            source: source.loaded,
            source_file: &source.file,
            target,
            target_file: &file,
        };
        // After the deadline nobody asks for a translation any more.
        if !resource.dates.is_expired(self.request.today) {
            gate.check(&wanted, &mut checked.diagnostics);
        }
        let Some(loaded) = &target.loaded else { return Ok(()) };
        let mut findings = Vec::new();
        let raw = loaded.file.raw(false);
        self.set.check_file(&raw, &mut findings);
        self.set.check_resource(&raw, &loaded.resource, &mut findings);
        let view = |unit| UnitView::of_article(loaded.resource.text, unit, source.kind(unit));
        let views: Vec<UnitView<'_>> = loaded.units().map(|(_, unit)| view(unit)).collect();
        self.check_units(source, target, loaded, &views, &mut findings);
        // `invalid-utf8` says what stands where the U+FFFD is ours.
        let ours = loaded.file.replaced();
        findings.retain(|finding| finding.rule.id != "replacement-character" || !ours.contains(&finding.at.start));
        if self.set.needs_symbols() {
            checked.symbols.push(Symbols {
                section: resource.group.section,
                locale: item.locale.clone(),
                item: Some(Arc::clone(item)),
                path: Arc::clone(&loaded.path),
                symbols: symbols_of(views.iter()),
                changed: merged(source.changed.as_ref(), changed.as_ref()),
                reported: true,
            });
        }
        findings.retain(|finding| wanted(finding.unit.as_deref()));
        let diagnostics = findings.into_iter().filter_map(|finding| {
            diagnostic(self.policy, finding, &file, Some(&source.file), Some(item), &item.locale)
        });
        checked.diagnostics.extend(diagnostics);
        Ok(())
    }

    /// Reads an item that nobody asked for, because others may refer to it.
    fn note_symbols(&self, resource: &LoadedResource<'_>, target: &LoadedTarget<'_>, checked: &mut Checked) {
        let Some(loaded) = &target.loaded else { return };
        let views: Vec<UnitView<'_>> =
            loaded.units().map(|(_, unit)| UnitView::new(loaded.resource.text, unit)).collect();
        checked.symbols.push(Symbols {
            section: resource.group.section,
            locale: target.file.item.locale.clone(),
            item: Some(Arc::clone(&target.file.item)),
            path: Arc::clone(&loaded.path),
            symbols: symbols_of(views.iter()),
            changed: None,
            reported: false,
        });
    }

    fn check_units(
        &self,
        source: &Source<'_>,
        target: &LoadedTarget<'_>,
        loaded: &LoadedFile<'_>,
        views: &[UnitView<'_>],
        findings: &mut Vec<Finding>,
    ) {
        let locales =
            (self.locales.get(&self.catalogue.config.project.source), self.locales.get(&target.file.item.locale));
        let (Some(source_locale), Some(locale)) = locales else { return };
        // The views are of the first unit of each id, in the order of the text: so are these indexes.
        let mut by_index: Vec<Option<&UnitView<'_>>> = vec![None; loaded.resource.units.len()];
        for ((at, _), view) in loaded.units().zip(views) {
            by_index[at] = Some(view);
        }
        for unit in &target.units {
            let Some(view) = unit.target.and_then(|at| by_index[at]) else { continue };
            let pair = Pair {
                source: &source.views[unit.source],
                source_text: source.loaded.resource.text,
                target: view,
                target_text: loaded.resource.text,
                source_locale,
                locale,
            };
            self.set.check_unit(&pair, findings);
        }
    }

    fn obsolete_resource(
        &self,
        resource: &LoadedResource<'_>,
        target: &LoadedTarget<'_>,
        checked: &mut Checked,
    ) -> Result<(), GitError> {
        let changed = self.changed(&target.file.path, target.loaded.as_ref())?;
        let was_there = |path: &Arc<str>| self.request.since.is_some_and(|revision| revision.has_file(path));
        let source_went = resource.group.source_path.as_ref().is_some_and(was_there);
        if source_went || touches(None, changed.as_ref(), None) {
            checked.items += 1;
            checked.diagnostics.extend(super::gate::obsolete_resource(self.policy, target));
        }
        Ok(())
    }
}

fn symbols_of<'v>(views: impl Iterator<Item = &'v UnitView<'v>>) -> ResourceSymbols {
    let mut symbols = ResourceSymbols::default();
    views.for_each(|view| symbols.add(view));
    symbols
}

/// Tells whether a finding is to be reported: everything is, unless a revision was named.
fn touches(source: Option<&Changed>, target: Option<&Changed>, unit: Option<&str>) -> bool {
    match (source, target) {
        (None, None) => true,
        (source, target) => source.into_iter().chain(target).any(|changed| changed.touches(unit)),
    }
}

fn merged(source: Option<&Changed>, target: Option<&Changed>) -> Option<Changed> {
    match (source, target) {
        (Some(source), Some(target)) => Some(source.with(target)),
        (one, other) => one.or(other).cloned(),
    }
}
