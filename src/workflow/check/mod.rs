//! The gate: runs every rule over what there is, and says what blocks.

mod diagnose;
mod gate;
mod item;
mod policy;
mod references;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::catalogue::{Catalogue, Problem, Scope};
use crate::diagnostics::{Diagnostic, Label, SeverityCounts};
use crate::git::{GitError, Revision};
use crate::rules::{self, RuleSet};
use crate::session::Failure;
use policy::Policy;

/// What to check.
pub struct Request<'r> {
    /// The items that it is about.
    pub scope: &'r Scope,
    /// The day that due dates and waivers are compared with.
    pub today: Date,
    /// The rules to run; empty for all.
    pub only: &'r [String],
    /// Reports only on units that differ from this revision.
    pub since: Option<&'r Revision>,
}

/// What the gate found.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// What is wrong, sorted by place.
    pub diagnostics: Vec<Diagnostic>,
    /// How many diagnostics there are of each severity; a reader may be shown the worse ones alone.
    pub counts: SeverityCounts,
    /// How many items were looked at.
    pub items: usize,
    /// How many units were looked at: source units × items.
    pub units: usize,
    /// How many findings a waiver covers; they are not among the diagnostics.
    pub waived: usize,
}

impl Report {
    /// Returns the report of these diagnostics, counted.
    #[must_use]
    pub fn of(diagnostics: Vec<Diagnostic>) -> Self {
        Self { counts: SeverityCounts::of(&diagnostics), diagnostics, ..Self::default() }
    }
}

/// Why there is no report.
#[derive(Debug, thiserror::Error)]
pub enum CheckError {
    /// The revision cannot be read.
    #[error(transparent)]
    Git(#[from] GitError),
    /// There is no such rule.
    #[error("there is no rule `{0}`")]
    NoRule(String),
}

/// Checks what was asked for.
///
/// # Errors
///
/// Returns a [`CheckError`] where a rule is unknown or the revision cannot be read.
pub fn check(catalogue: &Catalogue<'_>, request: &Request<'_>) -> Result<Report, CheckError> {
    if let Some(unknown) = request.only.iter().find(|id| rules::by_id(id).is_none()) {
        return Err(CheckError::NoRule(unknown.clone()));
    }
    let policy = Policy::new(catalogue.config, request);
    let set = RuleSet::new(rules::ALL.iter().copied().filter(|rule| policy.runs(rule.id)));
    let check = item::GroupCheck::new(catalogue, request, &policy, &set);
    let scope = request.scope;
    let checked = catalogue.visit(
        // What is outside the scope may be referred to from inside: a locale is read as a whole.
        |group, target| match target {
            Some(target) => scope.has_locale(&target.item.locale),
            None => set.needs_symbols() || scope.has_group(group, catalogue.config),
        },
        |resource| check.run(&resource),
    );
    let (mut items, mut units, mut diagnostics) = (0, 0, Vec::new());
    let mut symbols = Vec::new();
    let mut problems: Vec<Problem> = catalogue.problems.clone();
    for group in checked {
        let group = group?;
        items += group.items;
        units += group.units;
        diagnostics.extend(group.diagnostics);
        problems.extend(group.problems);
        symbols.extend(group.symbols);
    }
    diagnostics.extend(references::check(catalogue, &policy, &set, symbols));
    diagnostics.extend(problems.iter().filter_map(|problem| unreadable(problem, &policy)));
    let waived = policy.apply_waivers(&mut diagnostics);
    diagnostics.par_sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
    diagnostics.dedup_by(|a, b| a.sort_key() == b.sort_key() && a.message == b.message);
    Ok(Report { items, units, waived, ..Report::of(diagnostics) })
}

/// Returns the diagnostic of something that could not be looked at.
fn unreadable(problem: &Problem, policy: &Policy<'_>) -> Option<Diagnostic> {
    let rule = ["unreadable-file", "invalid-record"].into_iter().find(|rule| problem.text.id.starts_with(rule))?;
    let rule = rules::by_id(rule)?;
    Some(Diagnostic {
        rule: rule.id,
        severity: policy.severity(rule, None, false)?,
        item: None,
        locale: problem.locale.clone(),
        unit: None,
        primary: Label::file(problem.path.as_str().into()),
        related: Vec::new(),
        message: problem.text.clone(),
    })
}

impl From<CheckError> for Failure {
    fn from(error: CheckError) -> Self {
        match error {
            CheckError::Git(error) => Self::Git(error),
            CheckError::NoRule(rule) => Self::NoRule(rule),
        }
    }
}
