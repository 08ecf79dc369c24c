//! Puts right what an interrupted command left.

use super::journal::{JournalPlace, record_commits};
use super::{Failure, Notice};
use crate::files::{self, Root};
use crate::git::{GitError, ObjectId, Repository};
use crate::ledgers::Ledgers;

/// Whether a command was interrupted in the repository of a directory: cheap, for every command to ask.
#[must_use]
pub fn is_interrupted(start: &Root) -> bool {
    let git = files::find_upwards(start.path(), ".git").map(|top| top.join(".git"));
    let is_any = match git {
        Some(git) if git.is_dir() => JournalPlace::is_any_below(&git),
        // A linked work tree, or a submodule: git knows where its files are.
        Some(_) => Repository::open(start.path())
            .is_ok_and(|repository| JournalPlace::is_any_below(repository.own_directory())),
        None => false,
    };
    // A hook runs in the midst of a command, which knows what it is about.
    is_any && !Repository::open(start.path()).is_ok_and(|repository| repository.is_part_of_command())
}

/// Finishes or drops what an interrupted command left. The caller holds the clone's lock.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read or written; the journal stays then.
pub(super) fn recover(ledgers: &mut Ledgers<'_>) -> Result<Vec<Notice>, Failure> {
    let repository = ledgers.repository;
    let place = JournalPlace::of(repository, ledgers.project())?;
    let Some(journal) = place.read()? else { return Ok(Vec::new()) };
    let unreadable = || GitError::Locked(journal.branch.clone());
    let new: ObjectId = journal.new.parse().map_err(|_| unreadable())?;
    repository.abandoned_locks().clear_ref(&journal.branch, Some(new))?;
    repository.abandoned_locks().clear_head()?;
    let events = journal.events();
    if events.is_empty() {
        place.clear()?;
        return Ok(Vec::new());
    }
    repository.abandoned_locks().clear_index()?;
    let is_there = match repository.ref_target(&journal.branch)? {
        Some(tip) => repository.has_object(new) && repository.contains(tip, new)?,
        None => false,
    };
    if !is_there {
        place.clear()?;
        return Ok(vec![Notice::CommitDropped]);
    }
    let is_checked_out = repository.branches().is_current(&journal.branch);
    let left = match journal.checked_out && is_checked_out {
        true => repository.work_tree().refresh(&journal.changes())?.left,
        false => Vec::new(),
    };
    let finished: Vec<Notice> =
        events.iter().filter_map(|event| event.item.clone()).map(Notice::CommitFinished).collect();
    record_commits(ledgers, events)?;
    place.clear()?;
    Ok(finished.into_iter().chain(left.into_iter().map(Notice::FileLeft)).collect())
}
