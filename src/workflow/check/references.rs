//! Checks the references between the resources of one locale in a section, once all of them were read.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::changed::Changed;
use super::checked::locale;
use super::diagnose::diagnostic;
use super::policy::Policy;
use super::severities::Severities;
use crate::catalogue::{Catalogue, FileText, Group, TargetFile};
use crate::config::Config;
use crate::diagnostics::{Diagnostic, SourceFile};
use crate::model::Locale;
use crate::rules::{Definitions, Finding, Referred, ResourceSymbols, SymbolTable, UnitView};

/// The symbols of all resources that were looked at.
#[derive(Default)]
pub(super) struct AllSymbols<'c> {
    /// By section and locale; there is an entry where nothing is worth keeping, too.
    tables: BTreeMap<(usize, Locale), Vec<Symbols<'c>>>,
}

impl<'c> AllSymbols<'c> {
    /// Adds what a resource defines and refers to, as far as something refers to it.
    pub(super) fn add(&mut self, mut symbols: Symbols<'c>, referred: &Referred, config: &Config) {
        let key = (symbols.group.section, locale(symbols.target, config).clone());
        let table = self.tables.entry(key).or_default();
        if symbols.symbols.keep(referred) {
            table.push(symbols);
        }
    }
}

/// What one resource defines and refers to.
pub(super) struct Symbols<'c> {
    pub(super) group: &'c Group,
    /// The translation; none for the source.
    pub(super) target: Option<&'c TargetFile>,
    pub(super) path: &'c Arc<str>,
    pub(super) symbols: ResourceSymbols,
    pub(super) changed: Option<Box<Changed>>,
    /// Whether its findings were asked for.
    pub(super) reported: bool,
}

pub(super) fn symbols_of<'v>(units: impl Iterator<Item = &'v UnitView<'v>>) -> ResourceSymbols {
    let mut symbols = ResourceSymbols::default();
    units.for_each(|unit| symbols.add(unit));
    symbols
}

pub(super) fn check(catalogue: &Catalogue<'_>, policy: &Policy<'_>, symbols: AllSymbols<'_>) -> Vec<Diagnostic> {
    let (source_locale, AllSymbols { tables }) = (&catalogue.config.project.source, symbols);
    let is_shared = |section: usize| catalogue.config.sections[section].files.is_shared();
    // Messages are those of the section; the term base is often a section of its own, and serves all others.
    let definitions: BTreeMap<&(usize, Locale), Definitions<'_>> = tables
        .par_iter()
        .map(|(key, resources)| {
            let own = resources.iter().map(|resource| &resource.symbols);
            let others = tables.iter().filter(|(other, _)| other.1 == key.1 && other.0 != key.0);
            let terms = others.flat_map(|(_, resources)| resources).map(|resource| &resource.symbols);
            let shared = tables.iter().filter(|(other, _)| is_shared(other.0)).flat_map(|(_, resources)| resources);
            let shared = shared.map(|resource| &resource.symbols);
            (key, Definitions::of(own).with_terms_of(terms).with_all_of(shared))
        })
        .collect();
    let check = |(key, resources): (&(usize, Locale), &Vec<Symbols<'_>>)| {
        let defined = &definitions[key];
        let source_defined =
            if key.1 == *source_locale { None } else { definitions.get(&(key.0, source_locale.clone())) };
        let tabled: Vec<&ResourceSymbols> = resources.iter().map(|resource| &resource.symbols).collect();
        let severities = policy.at(Some(key.0), Some(&key.1));
        let mut findings = Vec::new();
        severities.set.check_symbols(&SymbolTable { resources: &tabled, defined, source_defined }, &mut findings);
        let wanted = |finding: &Finding, resource: &Symbols<'_>| {
            let touched = resource.changed.as_ref().is_none_or(|changed| changed.touches(finding.unit.as_deref()));
            touched && resource.reported
        };
        let located = findings.into_iter().filter_map(|finding| {
            let resource = resources.get(finding.resource).filter(|resource| wanted(&finding, resource))?;
            located(catalogue, severities, finding, resource)
        });
        located.collect::<Vec<_>>()
    };
    tables.par_iter().flat_map_iter(check).collect()
}

/// Makes a diagnostic of a finding in a resource that is no longer in memory: they are few.
fn located(
    catalogue: &Catalogue<'_>,
    severities: &Severities,
    finding: Finding,
    resource: &Symbols<'_>,
) -> Option<Diagnostic> {
    let text = FileText::new(catalogue.root.read(resource.path).ok()?);
    let file = SourceFile::new(Arc::clone(resource.path), text.text());
    let (item, locale) = (resource.target.map(|target| &target.item), locale(resource.target, catalogue.config));
    diagnostic((severities, true), finding, &file, None, item, locale)
}
