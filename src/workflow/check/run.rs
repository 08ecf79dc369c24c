//! Runs every rule over a project.

use std::sync::Arc;

use rayon::prelude::*;

use super::checked::Checked;
use super::policy::Policy;
use super::references::Symbols;
use super::report::Report;
use super::request::Request;
use super::resource::ResourceCheck;
use super::rolling::Rolling;
use super::spellers::Spellers;
use super::{references, rolling};
use crate::catalogue::{Catalogue, EmptySection, Group, Problem, TargetFile};
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
    let known = catalogue.ask(&check)?;
    let mut found = Found { problems: catalogue.problems.clone(), ..Found::default() };
    found.diagnostics.reserve(known.iter().flat_map(|known| &known.items).map(|(_, of)| of.diagnostics.len()).sum());
    for known in known {
        if request.scope.has_group(known.group, catalogue.config) {
            found.problems.extend(known.problems);
        }
        let source = known.source.map(|source| (None, source));
        let items = known.items.into_iter().map(|(target, checked)| (Some(target), checked));
        for (target, checked) in source.into_iter().chain(items) {
            let is_reported = check.is_reported(known.group, target);
            found.add(Arc::unwrap_or_clone(checked), (known.group, target), is_reported, catalogue);
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
    sort(&mut diagnostics);
    diagnostics.dedup_by(|a, b| a.sort_key() == b.sort_key() && a.message == b.message);
    Ok(Report { items, units, waived, undated, spellers, ..Report::of(diagnostics) })
}

/// Sorts diagnostics by place and rule, those that have these in common as they were found. They are many: none is held twice meanwhile.
fn sort(diagnostics: &mut [Diagnostic]) {
    let mut order: Vec<usize> = (0..diagnostics.len()).collect();
    order.par_sort_unstable_by_key(|&at| (diagnostics[at].sort_key(), at));
    // `order[to]` says from where each comes: every circle of exchanges is gone through once.
    for start in 0..order.len() {
        let mut to = start;
        while order[to] != to {
            let from = std::mem::replace(&mut order[to], to);
            if from == start {
                break;
            }
            diagnostics.swap(to, from);
            to = from;
        }
    }
}

/// What was found in all resources.
#[derive(Default)]
struct Found {
    diagnostics: Vec<Diagnostic>,
    rolling: Vec<Rolling>,
    problems: Vec<Problem>,
    symbols: Vec<Symbols>,
    items: usize,
    units: usize,
}

impl Found {
    /// Adds what was found in a translation, or (with none) in the source.
    fn add(
        &mut self,
        mut checked: Checked,
        (group, target): (&Group, Option<&TargetFile>),
        reported: bool,
        catalogue: &Catalogue<'_>,
    ) {
        if reported {
            checked.place(group, target, catalogue.config);
            self.diagnostics.append(&mut checked.diagnostics);
            self.rolling.append(&mut checked.rolling);
            self.items += checked.items;
            self.units += checked.units;
        }
        let path = target.map(|target| &target.path).or(group.source.as_ref());
        if let Some((symbols, path)) = checked.symbols.zip(path) {
            let item = target.map(|target| Arc::clone(&target.item));
            let locale = item.as_ref().map_or(&catalogue.config.project.source, |item| &item.locale).clone();
            let (section, path, changed) = (group.section, Arc::clone(path), checked.changed);
            self.symbols.push(Symbols { section, locale, item, path, symbols, changed, reported });
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::diagnostics::Position;
    use crate::i18n::Text;

    proptest! {
        #[test]
        fn sorting_in_place_is_sorting_in_order(lines in prop::collection::vec(1..20_usize, 0..60)) {
            let diagnostic = |(at, &line): (usize, &usize)| {
                let mut label = Label::file("a.ftl".into());
                label.start = Position { line, column: 1 };
                Diagnostic::configuration(label, Text::new("number").with("number", at), Vec::new())
            };
            let mut sorted: Vec<Diagnostic> = lines.iter().enumerate().map(diagnostic).collect();
            let mut expected = sorted.clone();
            expected.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
            sort(&mut sorted);
            let said = |all: &[Diagnostic]| all.iter().map(|found| found.message.clone()).collect::<Vec<_>>();
            prop_assert_eq!(said(&sorted), said(&expected));
        }
    }
}
