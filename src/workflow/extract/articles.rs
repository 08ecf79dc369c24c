//! Extracts all articles of a scope: each is planned by itself, then everything is written.

use rayon::prelude::*;

use super::change::Change;
use super::leftovers::{self, Leftovers};
use super::plan::{Plan, Planner};
use super::renamed::Renames;
use super::request::Request;
use super::share::Share;
use crate::catalogue::{Catalogue, Group, RecordStore};
use crate::diagnostics::Diagnostic;
use crate::files::FileError;

/// What was extracted, or would be.
#[derive(Debug, Default)]
pub(crate) struct Extracted {
    /// The articles whose resource changes, sorted by resource.
    pub changes: Vec<Change>,
    /// How much of each article is in units, sorted by resource.
    pub shares: Vec<Share>,
    /// The resources whose article is gone.
    pub gone: Vec<Leftovers>,
    /// What is wrong with articles; those are left out.
    pub errors: Vec<Diagnostic>,
    /// How many articles were looked at.
    pub articles: usize,
    /// Whether nothing was deleted, although that was asked for, because something could not be read.
    pub is_prune_refused: bool,
    /// Units that a grade was asked for and that no article has: then nothing is written.
    pub unknown_units: Vec<String>,
}

/// Extracts the articles in the scope.
///
/// # Errors
///
/// The [`FileError`] of writing; every file that was written before it is whole. What is wrong with an article is in
/// [`Extracted::errors`].
pub(crate) fn extract(catalogue: &Catalogue<'_>, request: &Request<'_>) -> Result<Extracted, FileError> {
    let renames = Renames::find(catalogue);
    let planner = Planner::new(catalogue, request, &renames);
    let groups: Vec<&Group> = catalogue
        .groups
        .iter()
        .filter(|group| group.article.is_some() && request.articles.has(group, catalogue.config))
        .collect();
    let planned: Vec<Result<Plan, Box<Diagnostic>>> = groups.par_iter().map(|group| planner.plan(group)).collect();
    let mut extracted = Extracted { articles: groups.len(), ..Extracted::default() };
    let mut plans = Vec::new();
    for plan in planned {
        match plan {
            Ok(plan) => {
                extracted.shares.extend(plan.share);
                plans.extend(plan.article);
            }
            Err(error) => extracted.errors.push(*error),
        }
    }
    extracted.unknown_units = planner.unknown_units();
    extracted.gone = leftovers::find(catalogue, request, &renames);
    // What cannot be read may be what seems to be gone.
    extracted.is_prune_refused =
        request.prune && (renames.has_unreadable || !extracted.errors.is_empty() || !catalogue.problems.is_empty());
    // A grade that misses its unit would make stale what it should not.
    if !request.dry_run && extracted.unknown_units.is_empty() {
        let records = RecordStore::new(catalogue.root);
        for plan in &plans {
            plan.write(catalogue, &records)?;
        }
        if request.prune && !extracted.is_prune_refused {
            for leftovers in &extracted.gone {
                leftovers.delete(catalogue)?;
            }
        }
    }
    extracted.changes = plans.into_iter().map(|plan| plan.change).collect();
    extracted.shares.sort_by(|a, b| a.resource.cmp(&b.resource));
    extracted.changes.sort_by(|a, b| a.resource.cmp(&b.resource));
    Ok(extracted)
}
