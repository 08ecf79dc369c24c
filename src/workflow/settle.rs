//! Ends what is published, however it came there: by a pull request that was merged, or by hand. Nothing stays on a desk for ever.

use std::sync::Arc;

use super::proposal::Proposal;
use super::standing::{Standing, standing};
use crate::catalogue::ItemFiles;
use crate::files::Root;
use crate::fluent::fingerprints;
use crate::git::{CommitTree, Remote};
use crate::ledger::{EventKind, ItemEntry};
use crate::ledgers::NewEvent;
use crate::model::ItemId;
use crate::record::Entry;
use crate::session::{Failure, Workspace};

/// Writes of each item whose text is published that it is; how many those are.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read or written.
pub fn settle(workspace: &mut Workspace<'_>) -> Result<usize, Failure> {
    let repository = workspace.repository();
    // What is only on some branch is not published.
    let Some(tip) = repository.ledger_remote().and_then(Remote::main_tip) else { return Ok(0) };
    let published = workspace.root().layered(Some(Arc::new(CommitTree::open(repository, tip)?)));
    let mut events = Vec::new();
    for locale in workspace.ledgers.locales()? {
        let open: Vec<(ItemId, ItemEntry)> = workspace
            .ledgers
            .state(&locale)?
            .items
            .iter()
            .filter(|(_, entry)| entry.to_commit().is_some())
            .map(|(item, entry)| (item.clone(), entry.clone()))
            .collect();
        for (item, entry) in open {
            if is_published(workspace, &published, &item, &entry)? {
                let about = entry.to_commit().map(str::to_owned);
                let kind = EventKind::Published { about, oid: tip.bytes().into() };
                events.push(NewEvent::new(kind, &item, workspace.me()));
            }
        }
    }
    let count = events.len();
    workspace.ledgers.write(events)?;
    Ok(count)
}

/// Whether what an item has is in the files of a commit: every text, and what was approved of it.
fn is_published(
    workspace: &Workspace<'_>,
    published: &Root,
    item: &ItemId,
    entry: &ItemEntry,
) -> Result<bool, Failure> {
    let Some(files) = ItemFiles::find(workspace.catalogue, item) else { return Ok(false) };
    if entry.is_approved() {
        return Ok(standing(workspace, published, item, entry)? == Standing::Published);
    }
    // What went back is for its translator to read, whatever became of the text.
    if entry.returned {
        return Ok(false);
    }
    let proposal = Proposal::read(&workspace.ledgers, published, &files, entry)?;
    let Some(submitted) = &proposal.submitted else { return Ok(false) };
    let is_same = proposal.merged.text == proposal.branch && proposal.merged.conflicts.is_empty();
    // Where a text stayed as it was, what its translator said of it may not be published.
    let base = fingerprints(&submitted.base);
    let is_said = |(unit, entry): (&str, Entry)| {
        let source = proposal.branch_record.get(unit).map(|entry| entry.source);
        base.get(unit) != Some(&entry.target) || source == Some(entry.source)
    };
    let has_news = submitted.target != submitted.base;
    Ok(has_news && is_same && submitted.record.entries().all(is_said) && proposal.to_review().is_empty())
}
