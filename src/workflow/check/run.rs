//! Runs every rule over a project.

use std::sync::Arc;

use super::checked::{self, Findings};
use super::policy::Policy;
use super::references::{AllSymbols, Symbols};
use super::report::Report;
use super::request::Request;
use super::resource::ResourceCheck;
use super::rolling::Rolling;
use super::spellers::Spellers;
use super::{references, rolling};
use crate::catalogue::{Catalogue, EmptySection, Group, Problem, TargetFile};
use crate::diagnostics::{Diagnostic, Diagnostics, Label, Packed};
use crate::git::GitError;
use crate::rules::{Referred, gate};

/// Checks what was asked for.
///
/// # Errors
///
/// Fails if the revision cannot be read.
pub fn check(catalogue: &Catalogue<'_>, request: &Request<'_>) -> Result<Report, GitError> {
    let policy = Policy::new(catalogue.config, request);
    let spellers = Spellers::read(catalogue, request, &policy);
    let check = ResourceCheck::new(catalogue, request, &policy, &spellers);
    let known = catalogue.ask(&check)?;
    let all =
        known.iter().flat_map(|known| known.source.iter().chain(known.items.iter().map(|(_, findings)| findings)));
    let referred = Referred::by(all.clone().filter_map(|findings| findings.symbols.as_deref()));
    let packed = all.map(|findings| &findings.diagnostics).filter(|packed| !packed.is_empty());
    let diagnostics = Diagnostics::with_room_for(packed.clone().flat_map(Packed::places).count(), packed.count());
    let mut found = Found { diagnostics, problems: catalogue.problems.clone(), ..Found::default() };
    for known in known {
        if request.scope.has_group(known.group, catalogue.config) {
            found.problems.extend(known.problems);
        }
        let source = known.source.map(|source| (None, source));
        let items = known.items.into_iter().map(|(target, findings)| (Some(target), findings));
        for (target, findings) in source.into_iter().chain(items) {
            let is_reported = check.is_reported(known.group, target);
            found.add(Arc::unwrap_or_clone(findings), (known.group, target), (is_reported, &referred), catalogue);
        }
    }
    let Found { mut diagnostics, rolling, problems, symbols, items, units } = found;
    let (settled, undated) = rolling::settle(catalogue, request.today, rolling)?;
    diagnostics.extend(settled);
    diagnostics.extend(references::check(catalogue, &policy, symbols));
    diagnostics.extend(problems.into_iter().filter_map(|problem| unreadable(problem, &policy)));
    diagnostics
        .extend(catalogue.empty_sections(request.scope).into_iter().filter_map(|empty| empty_section(empty, &policy)));
    diagnostics.extend(request.unapproved.iter().cloned());
    let Spellers { by_locale, problems } = spellers;
    let spellers = (!by_locale.is_empty()).then(|| Arc::new(by_locale));
    diagnostics.extend(problems);
    let waived = policy.apply_waivers(&mut diagnostics);
    diagnostics.sort();
    Ok(Report { items, units, waived, undated, spellers, ..Report::of(diagnostics) })
}

/// What was found in all resources.
#[derive(Default)]
struct Found<'c> {
    diagnostics: Diagnostics,
    rolling: Vec<Rolling>,
    problems: Vec<Problem>,
    symbols: AllSymbols<'c>,
    items: usize,
    units: usize,
}

impl<'c> Found<'c> {
    /// Adds what was found in a translation, or (with none) in the source.
    fn add(
        &mut self,
        mut findings: Findings,
        (group, target): (&'c Group, Option<&'c TargetFile>),
        (reported, referred): (bool, &Referred),
        catalogue: &Catalogue<'_>,
    ) {
        let config = catalogue.config;
        if reported {
            self.rolling.extend(findings.rolling_of(group, target, config));
            let (item, locale) = (target.map(|target| &target.item), checked::locale(target, config));
            self.diagnostics.add(findings.diagnostics, item, Some(locale), &checked::paths(group, target));
            self.items += findings.items as usize;
            self.units += findings.units as usize;
        }
        let path = target.map(|target| &target.path).or(group.source.as_ref());
        if let Some((symbols, path)) = findings.symbols.zip(path) {
            let symbols = *symbols;
            let symbols = Symbols { group, target, path, symbols, changed: findings.changed, reported };
            self.symbols.add(symbols, referred, config);
        }
    }
}

/// The diagnostic of a section without any source.
fn empty_section(empty: EmptySection, policy: &Policy<'_>) -> Option<Diagnostic> {
    let rule = &gate::EMPTY_SECTION;
    Some(Diagnostic {
        rule: rule.id,
        severity: policy.at(empty.section, None).of(rule, None, true)?,
        item: None,
        locale: None,
        unit: None,
        primary: empty.label,
        related: Vec::new(),
        message: empty.text,
    })
}

/// The diagnostic of something that could not be looked at.
fn unreadable(problem: Problem, policy: &Policy<'_>) -> Option<Diagnostic> {
    Some(Diagnostic {
        rule: problem.rule.id,
        severity: policy.at(None, problem.locale.as_ref()).of(problem.rule, None, false)?,
        item: None,
        locale: problem.locale,
        unit: None,
        primary: Label::file(problem.path.into()),
        related: Vec::new(),
        message: problem.text,
    })
}
