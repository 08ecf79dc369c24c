//! Articles → source resources.
//!
//! Each article is read, cut into units, and aligned with the units of its resource, so that a unit keeps its id for as long
//! as it is the same text, edited. Nothing is deleted but what `prune` was asked for.

mod gone;
mod moves;
mod plan;
mod renamed;

use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

pub use gone::Gone;
use plan::{Plan, Planner};
use renamed::Renames;

use super::article_text;
use crate::catalogue::{ArticleScope, Catalogue, Group, RecordStore};
use crate::diagnostics::Diagnostic;
use crate::files::FileError;
use crate::model::Locale;

/// What is to be extracted, and how.
#[derive(Debug)]
pub struct Request<'r> {
    /// The articles that it is about.
    pub articles: &'r ArticleScope,
    /// The day that deadlines are compared with.
    pub today: Date,
    /// Whether edits of the source text change nothing for translators.
    pub cosmetic: bool,
    /// The units that `cosmetic` is about; empty for all that changed.
    pub units: &'r [String],
    /// Whether a resource that somebody changed by hand is written all the same.
    pub overwrite: bool,
    /// Whether to delete what belongs to articles that are gone.
    pub prune: bool,
    /// Whether to write nothing.
    pub dry_run: bool,
}

/// What was extracted, or would be.
#[derive(Debug, Default)]
pub struct Extracted {
    /// The articles whose resource changes, sorted by resource.
    pub changes: Vec<Change>,
    /// The resources whose article is gone.
    pub gone: Vec<Gone>,
    /// What is wrong with articles; those are left out.
    pub errors: Vec<Diagnostic>,
    /// How many articles were looked at.
    pub articles: usize,
    /// Whether nothing was deleted, although that was asked for, because something could not be read.
    pub is_prune_refused: bool,
    /// Units that a grade was asked for and that no article has: then nothing is written.
    pub unknown_units: Vec<String>,
}

/// What changes in one article's resource.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The resource: `section/name`.
    pub resource: String,
    /// The article's path.
    pub article: Arc<str>,
    /// The resource's path.
    pub path: Arc<str>,
    /// Whether there was no resource before.
    pub is_new: bool,
    /// The resource that it was called before.
    pub renamed_from: Option<String>,
    /// The units that are new.
    pub added: Vec<ChangedUnit>,
    /// The units whose text is another one, and whose translations are stale now.
    pub edited: Vec<ChangedUnit>,
    /// The units whose text is another one for readers of the source alone.
    pub cosmetic: Vec<ChangedUnit>,
    /// The ids of the units that are gone.
    pub removed: Vec<String>,
    /// How many of the edited units have translations without a record, which therefore do not become stale.
    pub unrecorded: usize,
    /// The target locales that have to do something about it: none where the article is past its deadline.
    pub locales: Vec<Locale>,
    /// Whether the article is past its deadline.
    pub is_expired: bool,
}

/// A unit that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedUnit {
    /// The id.
    pub id: String,
    /// The words of its text.
    pub words: usize,
}

impl Change {
    /// Returns the units that are to be translated, or looked at again, in each locale.
    pub fn to_translate(&self) -> impl Iterator<Item = &ChangedUnit> {
        self.added.iter().chain(&self.edited)
    }

    /// Returns the words of these units, in all locales.
    #[must_use]
    pub fn words(&self) -> usize {
        self.to_translate().map(|unit| unit.words).sum::<usize>() * self.locales.len()
    }
}

/// Extracts the articles in the scope.
///
/// # Errors
///
/// Returns the [`FileError`] of writing; every file that was written before it is whole. What is wrong with an article is
/// in [`Extracted::errors`].
pub fn extract(catalogue: &Catalogue<'_>, request: &Request<'_>) -> Result<Extracted, FileError> {
    let renames = Renames::find(catalogue);
    let planner = Planner::new(catalogue, request, &renames);
    let groups: Vec<&Group> = catalogue
        .groups
        .iter()
        .filter(|group| group.article.is_some() && request.articles.has(group, catalogue.config))
        .collect();
    let planned: Vec<Result<Option<Plan>, Box<Diagnostic>>> =
        groups.par_iter().map(|group| planner.plan(group)).collect();
    let mut extracted = Extracted { articles: groups.len(), ..Extracted::default() };
    let mut plans = Vec::new();
    for plan in planned {
        match plan {
            Ok(plan) => plans.extend(plan),
            Err(error) => extracted.errors.push(*error),
        }
    }
    extracted.unknown_units = planner.unknown_units();
    extracted.gone = gone::find(catalogue, request, &renames);
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
            for gone in &extracted.gone {
                gone.delete(catalogue)?;
            }
        }
    }
    extracted.changes = plans.into_iter().map(|plan| plan.change).collect();
    extracted.changes.sort_by(|a, b| a.resource.cmp(&b.resource));
    Ok(extracted)
}
