//! What is new for a reviewer who looks again, and noting that they have looked.

use super::looked::Looked;
use crate::catalogue::ItemFiles;
use crate::ledger::{ItemEntry, Remark};
use crate::model::ItemId;
use crate::session::{Failure, Workspace};
use crate::workflow::proposal::Proposal;
use crate::workflow::submission::branch_root;

/// Notes that the person has seen what waits for a review, since they wrote it.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read.
pub fn note_looked(workspace: &mut Workspace<'_>, files: &ItemFiles) -> Result<(), Failure> {
    let branch = branch_root(workspace)?;
    let entry = workspace.ledgers.entry(&files.item)?;
    let proposal = Proposal::read(&workspace.ledgers, &branch, files, &entry)?;
    look(workspace, &files.item, &entry, &proposal, true)?;
    workspace.ledgers.note_shown(entry.submission.iter().map(|submission| (&*files.item, &*submission.id)));
    Ok(())
}

/// Whether the person was shown what waits for a review, as it is.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read.
pub fn has_looked(workspace: &mut Workspace<'_>, files: &ItemFiles) -> Result<bool, Failure> {
    let branch = branch_root(workspace)?;
    let entry = workspace.ledgers.entry(&files.item)?;
    let proposal = Proposal::read(&workspace.ledgers, &branch, files, &entry)?;
    let now = Looked { source: proposal.source, target: proposal.merged.text, heard: 0 };
    Ok(Looked::read(workspace, &files.item)?.is_some_and(|looked| looked.changed(&now).is_empty()))
}

/// What is new for somebody who looks again.
pub(super) struct News {
    /// The units that say something else.
    pub(super) units: Vec<String>,
    /// The ids of what others said.
    pub(super) remarks: Vec<String>,
    /// The translation that they were shown; empty if they never looked.
    pub(super) last: String,
    /// What tells the texts that they are shown now from any others.
    pub(super) shown: String,
}

/// Finds what is new since the person looked last; from now on they have seen these texts, if they look at all of it. Which submission
/// they were shown, the caller notes.
pub(super) fn look(
    workspace: &mut Workspace<'_>,
    item: &ItemId,
    entry: &ItemEntry,
    proposal: &Proposal,
    is_whole: bool,
) -> Result<News, Failure> {
    let heard = entry.conversation.iter().map(|remark| remark.clock).max().unwrap_or_default();
    let now = Looked { source: proposal.source.clone(), target: proposal.merged.text.clone(), heard };
    // Who saw no text at all has not looked at one.
    let looked = Looked::read(workspace, item)?.filter(|looked| !looked.target.trim().is_empty());
    let heard = looked.as_ref().map_or(u64::MAX, |looked| looked.heard);
    let is_news = |remark: &&Remark| remark.clock > heard && remark.by != *workspace.me();
    let remarks = entry.conversation.iter().filter(is_news).map(|remark| remark.id.clone()).collect();
    let units = looked.as_ref().map(|looked| looked.changed(&now)).unwrap_or_default();
    let (last, shown) = (looked.map(|looked| looked.target).unwrap_or_default(), now.digest(entry));
    if is_whole {
        now.write(workspace, item);
    }
    Ok(News { units, remarks, last, shown })
}
