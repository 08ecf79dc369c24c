//! A text together with others that are on their way: what waits for its review or its commit is there for the check, too.

use std::collections::BTreeSet;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::check::{ItemText, Report, check_text, check_texts};
use super::proposal::Proposal;
use super::render::{self, Rendering};
use crate::catalogue::{Catalogue, ItemFiles, RecordStore, Scope, find_item};
use crate::diagnostics::{Diagnostic, Severity};
use crate::files::Root;
use crate::ledger::ItemEntry;
use crate::model::{ItemId, Locale};
use crate::record::Record;
use crate::rules::gate;
use crate::session::{Failure, Workspace};

/// Which texts are taken to be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pending {
    /// What was handed in: a reviewer looks at it sooner or later.
    HandedIn,
    /// What is approved: a commit takes all of that.
    Approved,
}

impl Pending {
    fn takes(self, entry: &ItemEntry) -> bool {
        entry.submission.is_some() && (self == Self::HandedIn || entry.is_approved())
    }
}

/// Runs the check on an item as if it had this text and record, in the files under `root`. Where that finds errors, it is run
/// again with what is pending in the locale: a term that was handed in with the text is no error of the text.
pub(super) fn check_with_pending(
    workspace: &mut Workspace<'_>,
    root: &Root,
    branch: &Root,
    files: &ItemFiles,
    (text, record): (Option<&str>, &Record),
    pending: Pending,
) -> Result<Report, Failure> {
    let today = workspace.session.today();
    let report = check_text(root, workspace.config(), files, text, record, today)?;
    if report.counts.errors == 0 {
        return Ok(report);
    }
    let over = root.layered(None);
    if !lay_over(workspace, branch, &over, &[&files.item], pending)? {
        return Ok(report);
    }
    check_text(&over, workspace.config(), files, text, record, today)
}

/// The same for several items, each with the texts of the others: one check for all, and another for those that have errors with these.
pub(super) fn check_all_with_pending(
    workspace: &mut Workspace<'_>,
    root: &Root,
    branch: &Root,
    texts: &[ItemText<'_>],
    pending: Pending,
) -> Result<Vec<Report>, Failure> {
    let (config, today) = (workspace.config(), workspace.session.today());
    let mut reports = check_texts(root, config, texts, today)?;
    let failed: Vec<usize> = (0..texts.len()).filter(|at| reports[*at].counts.errors > 0).collect();
    if failed.is_empty() {
        return Ok(reports);
    }
    let wrong: Vec<ItemText<'_>> = failed.iter().map(|at| texts[*at]).collect();
    let items: Vec<&ItemId> = texts.iter().map(|text| &*text.files.item).collect();
    let over = root.layered(None);
    lay_over(workspace, branch, &over, &items, pending)?;
    write_texts(&over, texts)?;
    for ((at, text), report) in failed.iter().zip(&wrong).zip(check_texts(&over, config, &wrong, today)?) {
        reports[*at] = report;
        if reports[*at].counts.errors > 0 {
            // What is wrong with the others' texts alone is not wrong with this one.
            let alone = check_text(root, config, text.files, text.text, text.record, today)?;
            if alone.counts.errors == 0 {
                reports[*at] = alone;
            }
        }
    }
    Ok(reports)
}

/// What a commit of an item would be refused for, with what is pending: errors of the check, and why its article cannot be
/// rendered.
pub(super) fn obstacles(
    workspace: &mut Workspace<'_>,
    branch: &Root,
    files: &ItemFiles,
    (text, record): (&str, &Record),
    pending: Pending,
) -> Result<Vec<Diagnostic>, Failure> {
    let report = check_with_pending(workspace, branch, branch, files, (Some(text), record), pending)?;
    let errors = errors_of(report);
    if !errors.is_empty() {
        return Ok(errors);
    }
    let failures = unrendered(workspace, branch, &[ItemText { files, text: Some(text), record }], pending)?;
    Ok(failures.into_values().flatten().collect())
}

/// What would keep each of these texts from being committed, if all of them were approved; those of other items that are on their way
/// help none of them.
pub(super) fn obstacles_together(
    workspace: &mut Workspace<'_>,
    branch: &Root,
    texts: &[ItemText<'_>],
    pending: Pending,
) -> Result<Vec<Vec<Diagnostic>>, Failure> {
    let reports = check_texts(branch, workspace.config(), texts, workspace.session.today())?;
    let mut all: Vec<Vec<Diagnostic>> = reports.into_iter().map(errors_of).collect();
    let mut failures = unrendered(workspace, branch, texts, pending)?;
    for (found, text) in all.iter_mut().zip(texts) {
        found.extend(failures.remove(&text.files.item).unwrap_or_default());
    }
    Ok(all)
}

/// The errors of a report that keep a text from being committed.
fn errors_of(report: Report) -> Vec<Diagnostic> {
    let is_error = |found: &Diagnostic| found.severity == Severity::Error && !is_about_coverage(found.rule);
    report.diagnostics.iter().filter(is_error).collect()
}

/// The items whose articles could not be rendered with these texts and with what is on its way, and why.
fn unrendered(
    workspace: &mut Workspace<'_>,
    branch: &Root,
    texts: &[ItemText<'_>],
    pending: Pending,
) -> Result<FxHashMap<Arc<ItemId>, Vec<Diagnostic>>, Failure> {
    let (catalogue, config) = (workspace.catalogue, workspace.config());
    let has_output = |(group, _): (&crate::catalogue::Group, _)| {
        group.section(config).articles().is_some_and(|articles| articles.output.is_some())
    };
    let items: Vec<&ItemId> = texts.iter().map(|text| &*text.files.item).collect();
    let rendered = items.iter().copied().filter(|item| find_item(catalogue, item).is_some_and(has_output));
    let scope = Scope::of_items(rendered.clone());
    if rendered.count() == 0 {
        return Ok(FxHashMap::default());
    }
    let over = branch.layered(None);
    lay_over(workspace, branch, &over, &items, pending)?;
    write_texts(&over, texts)?;
    let locales: BTreeSet<Locale> = items.iter().map(|item| item.locale.clone()).collect();
    let catalogue = Catalogue::find_in(&over, config, &Vec::from_iter(locales))?;
    let request = render::Request {
        scope: &scope,
        today: workspace.session.today(),
        keep: false,
        overwrite: false,
        dry_run: true,
        unfinished: false,
    };
    let rendered = render::render(&catalogue, &request).items.into_iter();
    let failures = rendered.filter_map(|rendered| match rendered.rendering {
        Rendering::Failed(diagnostics) => Some((rendered.item, diagnostics)),
        _ => None,
    });
    Ok(failures.collect())
}

/// Writes texts with their records over the files of `over`.
fn write_texts(over: &Root, texts: &[ItemText<'_>]) -> Result<(), Failure> {
    for ItemText { files, text, record } in texts {
        over.write(&files.target, text.unwrap_or_default().as_bytes())?;
        RecordStore::new(over).write(&files.item, record)?;
    }
    Ok(())
}

/// Whether a rule is about what is there at all, and for which source: it says nothing of the texts that are approved.
pub(super) fn is_about_coverage(rule: &str) -> bool {
    [&gate::MISSING_UNIT, &gate::MISSING_RESOURCE, &gate::STALE_UNIT, &gate::UNREVIEWED_UNIT]
        .iter()
        .any(|gate| gate.id == rule)
}

/// Writes the pending texts of an item's locale, but its own, over the files of `over`; says whether there are any.
fn lay_over(
    workspace: &mut Workspace<'_>,
    branch: &Root,
    over: &Root,
    but: &[&ItemId],
    pending: Pending,
) -> Result<bool, Failure> {
    let but: FxHashSet<&ItemId> = but.iter().copied().collect();
    let locales: BTreeSet<&Locale> = but.iter().map(|item| &item.locale).collect();
    let mut entries: Vec<(Arc<ItemId>, ItemEntry)> = Vec::new();
    for locale in locales {
        let state = workspace.ledgers.state(locale)?;
        let others = state.items.iter().filter(|(item, entry)| !but.contains(item) && pending.takes(entry));
        entries.extend(others.map(|(item, entry)| (Arc::new(item.clone()), entry.clone())));
    }
    let mut any = false;
    for (item, entry) in entries {
        let Some(files) = ItemFiles::find(workspace.catalogue, &item) else { continue };
        let proposal = Proposal::read(&workspace.ledgers, branch, &files, &entry)?;
        let Some(submitted) = &proposal.submitted else { continue };
        over.write(&files.target, proposal.merged.text.as_bytes())?;
        RecordStore::new(over).write(&item, &submitted.record)?;
        any = true;
    }
    Ok(any)
}
