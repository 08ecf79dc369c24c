//! What is to be committed, worked out before anything is done.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};

use super::outcome::{CommitOutcome, CommittedItem};
use crate::catalogue::{Catalogue, ItemFiles, PageRecordStore, RecordStore, Scope, find_item};
use crate::config::Articles;
use crate::diagnostics::{Diagnostic, Severity};
use crate::files::{FileKind, Root};
use crate::ledger::ItemEntry;
use crate::model::{ItemId, Person};
use crate::record::{Drafts, Entry, Record};
use crate::session::{Failure, Workspace};
use crate::workflow::check::{self, check};
use crate::workflow::pending::is_about_coverage;
use crate::workflow::proposal::Proposal;
use crate::workflow::refusal::Refusal;
use crate::workflow::render::{self, Rendering};
use crate::workflow::standing::{approvals, earlier_approvals, uncovered};

/// What changes, by path from the project's root; `None` takes a file away.
pub(super) type Contents = BTreeMap<String, Option<Arc<[u8]>>>;

/// An item that can be committed.
pub(super) struct Planned {
    pub(super) files: ItemFiles,
    pub(super) entry: ItemEntry,
    pub(super) contents: Contents,
    /// Who approved it.
    pub(super) reviewers: Vec<Person>,
    /// Whether a translation comes with it.
    pub(super) is_translation: bool,
    /// Which of its units no person wrote.
    pub(super) drafts: Drafts,
    /// The published article, where it is left as it is: something of it would be lost.
    pub(super) page_left: Option<String>,
    /// What tells the text, and what is recorded of it, from any others.
    pub(super) shown: String,
}

/// What is to be done with an item.
enum ItemPlan {
    Commit(Box<Planned>),
    Refuse(Refusal),
}

/// Works out what is to be committed onto the files under `branch`, and what cannot be.
pub(super) fn plan(
    workspace: &mut Workspace<'_>,
    branch: &Root,
    items: &[Arc<ItemId>],
) -> Result<(Vec<Planned>, Vec<CommittedItem>), Failure> {
    let (mut items, mut unplanned) = (items.to_vec(), Vec::new());
    loop {
        // What is left out must not be there for the others: they are tried again without it.
        let over = branch.layered(None);
        let mut planned = Vec::new();
        let mut failed = Vec::new();
        for id in &items {
            match plan_item(workspace, &over, id)? {
                ItemPlan::Commit(item) => planned.push(*item),
                ItemPlan::Refuse(refusal) => {
                    unplanned.push(CommittedItem { item: Arc::clone(id), outcome: CommitOutcome::Refused(refusal) });
                }
            }
        }
        items = planned.iter().map(|planned: &Planned| Arc::clone(&planned.files.item)).collect();
        failed.extend(blocked(&over, workspace.catalogue, &planned, workspace.session.today())?);
        if failed.is_empty() {
            failed = add_rendered(&over, workspace.catalogue, &mut planned, workspace.session.today())?;
        }
        if failed.is_empty() {
            return Ok((planned, unplanned));
        }
        let left_out: FxHashSet<&ItemId> = failed.iter().map(|failed| &*failed.item).collect();
        items.retain(|item| !left_out.contains(&**item));
        unplanned.extend(failed);
    }
}

/// The items whose new text the check finds errors in, on the branch as it will be.
fn blocked(
    branch: &Root,
    catalogue: &Catalogue<'_>,
    planned: &[Planned],
    today: Date,
) -> Result<Vec<CommittedItem>, Failure> {
    let items: Vec<&Arc<ItemId>> =
        planned.iter().filter(|planned| planned.is_translation).map(|planned| &planned.files.item).collect();
    if items.is_empty() {
        return Ok(Vec::new());
    }
    let found = Catalogue::find(branch, catalogue.config)?;
    let scope = Scope::of_items(items.iter().map(|item| &***item));
    let report = check(&found, &check::Request { scope: &scope, today, only: &[], since: None, unapproved: &[] })?;
    let mut errors: FxHashMap<Arc<ItemId>, Vec<Diagnostic>> = FxHashMap::default();
    let found = report.diagnostics.iter().filter(|found| found.severity == Severity::Error);
    for found in found.filter(|found| !is_about_coverage(found.rule)) {
        if let Some(item) = found.item.clone() {
            errors.entry(item).or_default().push(found);
        }
    }
    let outcomes = items.into_iter().filter_map(|item| Some((item, errors.remove(item)?)));
    let outcome = |(item, errors): (&Arc<ItemId>, _)| CommittedItem {
        item: Arc::clone(item),
        outcome: CommitOutcome::Blocked(errors),
    };
    Ok(outcomes.map(outcome).collect())
}

fn plan_item(workspace: &mut Workspace<'_>, branch: &Root, id: &Arc<ItemId>) -> Result<ItemPlan, Failure> {
    let refuse = |refusal| Ok(ItemPlan::Refuse(refusal));
    let entry = workspace.ledgers.entry(id)?;
    let Some(files) = ItemFiles::find(workspace.catalogue, id) else { return refuse(Refusal::NothingToReview) };
    if !entry.is_approved() {
        return refuse(Refusal::NotApproved);
    }
    if branch.look_at(&files.target)? == Some(FileKind::Unusable) {
        return refuse(Refusal::Link(files.target.to_string()));
    }
    let proposal = Proposal::read(&workspace.ledgers, branch, &files, &entry)?;
    if entry.submission.is_some() && proposal.submitted.is_none() {
        return refuse(Refusal::NoText);
    }
    if !proposal.merged.conflicts.is_empty() {
        return refuse(Refusal::Conflict(proposal.merged.conflicts));
    }
    if let Some(problem) = proposal.record_problem {
        return refuse(Refusal::UnreadableRecord(problem.path));
    }
    let (mut reviewers, approved) = approvals(&workspace.ledgers, id, &entry)?;
    if reviewers.is_empty() {
        return refuse(Refusal::NotApproved);
    }
    let (earlier_reviewers, earlier) = earlier_approvals(&workspace.ledgers, id, &entry)?;
    let count = approved.entries().count();
    let approved = proposal.with_earlier(approved, &earlier);
    if approved.entries().count() > count {
        reviewers
            .extend(earlier_reviewers.into_iter().filter(|person| !reviewers.contains(person)).collect::<Vec<_>>());
    }
    let mut outdated = proposal.not_approved(&approved);
    outdated.extend(uncovered(&workspace.ledgers, id, &entry, &proposal, &approved)?);
    outdated.dedup();
    if !outdated.is_empty() {
        return refuse(Refusal::ChangedSince(outdated));
    }
    let mut record = proposal.branch_record.clone();
    for (unit, pair) in approved.entries() {
        let is_there = proposal.target_prints.contains_key(unit);
        if let Some(&source) = proposal.source_prints.get(unit).filter(|_| is_there) {
            // A cosmetic edit of the source since leaves the approval as it is; the record names the present text.
            record.set(unit, Entry { source, ..pair });
        }
    }
    let before = branch.changes_so_far();
    write(branch, &files, &proposal, &record)?;
    let contents = branch.changes_since(before);
    let shown = digest_of_contents(&contents);
    let is_translation = entry.submission.is_some() && proposal.merged.text != proposal.branch;
    let mut drafts = proposal.submitted.as_ref().map(|submitted| submitted.drafts.clone()).unwrap_or_default();
    drafts.keep_for(|unit| proposal.target_prints.get(unit).copied().filter(|_| proposal.is_changed(unit)));
    Ok(ItemPlan::Commit(Box::new(Planned {
        files,
        entry,
        contents,
        reviewers,
        is_translation,
        drafts,
        page_left: None,
        shown,
    })))
}

/// What tells contents from any others.
fn digest_of_contents(contents: &Contents) -> String {
    let mut hasher = blake3::Hasher::new();
    for (path, bytes) in contents {
        // A path has no zero byte, and a length ends where it does.
        hasher.update(path.as_bytes()).update(&[0]);
        match bytes {
            Some(bytes) => hasher.update(&(bytes.len() as u64).to_le_bytes()).update(bytes),
            None => hasher.update(&u64::MAX.to_le_bytes()),
        };
    }
    hasher.finalize().to_hex()[..32].to_owned()
}

fn write(branch: &Root, files: &ItemFiles, proposal: &Proposal, record: &Record) -> Result<(), Failure> {
    if proposal.merged.text != proposal.branch {
        branch.write(&files.target, proposal.merged.text.as_bytes())?;
    }
    RecordStore::new(branch).write(&files.item, record)?;
    Ok(())
}

/// Adds the rendered articles of the items; returns those that cannot be rendered.
fn add_rendered(
    branch: &Root,
    catalogue: &Catalogue<'_>,
    planned: &mut [Planned],
    today: Date,
) -> Result<Vec<CommittedItem>, Failure> {
    let has_output = |planned: &&Planned| {
        let found = find_item(catalogue, &planned.files.item);
        let articles = found.and_then(|(group, _)| group.section(catalogue.config).articles());
        articles.is_some_and(|articles: &Articles| articles.output.is_some())
    };
    let items: Vec<Arc<ItemId>> =
        planned.iter().filter(has_output).map(|planned| Arc::clone(&planned.files.item)).collect();
    if items.is_empty() {
        return Ok(Vec::new());
    }
    let found = Catalogue::find(branch, catalogue.config)?;
    let scope = Scope::of_items(items.iter().map(AsRef::as_ref));
    let rendered = render::render(
        &found,
        &render::Request { scope: &scope, today, keep: false, overwrite: false, dry_run: false, unfinished: false },
    );
    let changes = branch.changes();
    let mut failed = Vec::new();
    let mut by_item: FxHashMap<Arc<ItemId>, &mut Planned> =
        planned.iter_mut().map(|planned| (Arc::clone(&planned.files.item), planned)).collect();
    for rendered in rendered.items {
        let Some(planned) = by_item.get_mut(&rendered.item) else { continue };
        match rendered.rendering {
            Rendering::Written | Rendering::Overwritten(_) => {
                let bytes = changes.get(&*rendered.path).cloned().flatten();
                planned.contents.insert(rendered.path.to_string(), bytes);
                let record = PageRecordStore::new(branch).path(&rendered.item);
                if let Some(bytes) = changes.get(&record) {
                    planned.contents.insert(record, bytes.clone());
                }
            }
            Rendering::Guarded(_) => planned.page_left = Some(rendered.path.to_string()),
            Rendering::Failed(diagnostics) => {
                failed.push(CommittedItem { item: rendered.item, outcome: CommitOutcome::Unrenderable(diagnostics) });
            }
            Rendering::Current | Rendering::Incomplete(_) | Rendering::Expired | Rendering::Wordless => {}
        }
    }
    Ok(failed)
}
