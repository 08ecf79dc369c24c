//! Runs every rule over a project.

use std::sync::Arc;

use rayon::prelude::*;

use super::checked::Checked;
use super::policy::Policy;
use super::report::Report;
use super::request::Request;
use super::resource::ResourceCheck;
use super::spellers::Spellers;
use super::{references, rolling};
use crate::catalogue::{Catalogue, EmptySection, Problem};
use crate::diagnostics::{Diagnostic, Label};
use crate::git::GitError;
use crate::rules::gate;

/// Checks what was asked for.
///
/// # Errors
///
/// Fails if the revision cannot be read.
pub fn check(catalogue: &Catalogue<'_>, request: &Request<'_>) -> Result<Report, GitError> {
    let policy = Policy::new(catalogue.config, request);
    let spellers = Spellers::read(catalogue, request, &policy);
    let check = ResourceCheck::new(catalogue, request, &policy, &spellers);
    let (scope, needs_symbols) = (request.scope, policy.needs_symbols());
    let resources = catalogue.visit(
        // What is outside the scope may be referred to from inside: a locale is read as a whole.
        |group, target| match target {
            Some(target) => scope.has_locale(&target.item.locale),
            None => needs_symbols || scope.has_group(group, catalogue.config),
        },
        |resource| check.run(&resource),
    );
    let mut checked = Checked { problems: catalogue.problems.clone(), ..Checked::default() };
    checked.diagnostics.reserve(resources.iter().flatten().map(|resource| resource.diagnostics.len()).sum());
    for resource in resources {
        checked.add(resource?);
    }
    let Checked { mut diagnostics, rolling, problems, symbols, items, units } = checked;
    let (settled, undated) = rolling::settle(catalogue, request.today, rolling)?;
    diagnostics.extend(settled);
    diagnostics.extend(references::check(catalogue, &policy, symbols));
    diagnostics.extend(problems.into_iter().filter_map(|problem| unreadable(problem, &policy)));
    diagnostics.extend(catalogue.empty_sections(scope).into_iter().filter_map(|empty| empty_section(empty, &policy)));
    diagnostics.extend(request.unapproved.iter().cloned());
    let Spellers { by_locale, problems } = spellers;
    let spellers = (!by_locale.is_empty()).then(|| Arc::new(by_locale));
    diagnostics.extend(problems);
    let waived = policy.apply_waivers(&mut diagnostics);
    diagnostics.par_sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
    diagnostics.dedup_by(|a, b| a.sort_key() == b.sort_key() && a.message == b.message);
    Ok(Report { items, units, waived, undated, spellers, ..Report::of(diagnostics) })
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
