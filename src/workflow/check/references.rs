//! Checks the references between the resources of one locale in a section, once all of them were read.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::changed::Changed;
use super::diagnose::diagnostic;
use super::policy::Policy;
use super::severities::Severities;
use crate::catalogue::{Catalogue, FileText};
use crate::diagnostics::{Diagnostic, SourceFile};
use crate::model::{ItemId, Locale};
use crate::rules::{Definitions, Finding, ResourceSymbols, SymbolTable, UnitView};

/// What one resource defines and refers to.
pub(super) struct Symbols {
    pub(super) section: usize,
    pub(super) locale: Locale,
    /// The item; none for the source.
    pub(super) item: Option<Arc<ItemId>>,
    pub(super) path: Arc<str>,
    pub(super) symbols: ResourceSymbols,
    pub(super) changed: Option<Changed>,
    /// Whether its findings were asked for.
    pub(super) reported: bool,
}

pub(super) fn symbols_of<'v>(units: impl Iterator<Item = &'v UnitView<'v>>) -> ResourceSymbols {
    let mut symbols = ResourceSymbols::default();
    units.for_each(|unit| symbols.add(unit));
    symbols
}

pub(super) fn check(catalogue: &Catalogue<'_>, policy: &Policy<'_>, symbols: Vec<Symbols>) -> Vec<Diagnostic> {
    let source_locale = &catalogue.config.project.source;
    let mut tables: BTreeMap<(usize, Locale), Vec<Symbols>> = BTreeMap::new();
    for resource in symbols {
        tables.entry((resource.section, resource.locale.clone())).or_default().push(resource);
    }
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
    let check = |(key, resources): (&(usize, Locale), &Vec<Symbols>)| {
        let defined = &definitions[key];
        let source_defined =
            if key.1 == *source_locale { None } else { definitions.get(&(key.0, source_locale.clone())) };
        let tabled: Vec<&ResourceSymbols> = resources.iter().map(|resource| &resource.symbols).collect();
        let severities = policy.at(Some(key.0), Some(&key.1));
        let mut findings = Vec::new();
        severities.set.check_symbols(&SymbolTable { resources: &tabled, defined, source_defined }, &mut findings);
        let wanted = |finding: &Finding, resource: &Symbols| {
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
    resource: &Symbols,
) -> Option<Diagnostic> {
    let text = FileText::new(catalogue.root.read(&resource.path).ok()?);
    let file = SourceFile::new(Arc::clone(&resource.path), text.text());
    diagnostic((severities, true), finding, &file, None, resource.item.as_ref(), &resource.locale)
}
