//! Whether a text may be handed in: whose the item is, and whether its file can be taken as it is.

use super::refusal::Refusal;
use super::standing::is_locked;
use crate::catalogue::ItemFiles;
use crate::files::Root;
use crate::git::{GitError, ObjectId, PathState, Repository};
use crate::model::ItemId;
use crate::session::{Failure, Workspace};

/// Whether nobody changed a file.
pub(super) fn is_as_committed(repository: &Repository, path: &str) -> Result<bool, GitError> {
    Ok(repository.work_tree().path_state(path, committed(repository, path)?)? == PathState::Clean)
}

/// What the commit that is checked out has at a path.
fn committed(repository: &Repository, path: &str) -> Result<Option<ObjectId>, GitError> {
    match repository.head()? {
        Some(head) => repository.object_at(head, path),
        None => Ok(None),
    }
}

/// Whether the file of a translation is a link, or behind one: then it is another file than its name says.
#[must_use]
pub fn is_link(repository: &Repository, files: &ItemFiles) -> bool {
    let path = repository.path_in_repository(&files.target);
    repository.work_tree().leads_through_link(&path)
}

/// Why the file of a translation cannot be taken as it is.
pub(super) fn refusal_of_file(
    repository: &Repository,
    files: &ItemFiles,
    path: &str,
) -> Result<Option<Refusal>, GitError> {
    if let Some(error) = repository.work_tree().problem(&[path.to_owned()]) {
        return Err(error);
    }
    if let Some(folder) = repository.work_tree().submodule_of(path) {
        return Ok(Some(Refusal::InSubmodule(folder)));
    }
    let committed = committed(repository, path)?;
    if is_link(repository, files) {
        return Ok(Some(Refusal::Link(files.target.to_string())));
    }
    if repository.work_tree().path_state(path, committed)? == PathState::Conflicting {
        return Ok(Some(Refusal::Merging(files.target.to_string())));
    }
    let is_alone = repository.work_tree().has_staged_alone(path, committed)?;
    Ok(is_alone.then(|| Refusal::StagedAlone(files.target.to_string())))
}

/// Whether the remote was asked already what it has: once is enough for many items.
#[derive(Debug, Default)]
pub(super) struct Asked(bool);

/// Why a person may not hand in a text for an item: as the ledger is known here, and, where that says no, as the
/// remote has it.
pub(super) fn refusal(
    workspace: &mut Workspace<'_>,
    branch: &Root,
    item: &ItemId,
    draft: bool,
    asked: &mut Asked,
) -> Result<Option<Refusal>, Failure> {
    let refusal = refusal_as_known(workspace, branch, item, draft)?;
    if refusal.is_none() || asked.0 {
        return Ok(refusal);
    }
    asked.0 = true;
    if !workspace.ledgers.fetch()?.is_confirmed() {
        return Ok(refusal);
    }
    refusal_as_known(workspace, branch, item, draft)
}

fn refusal_as_known(
    workspace: &mut Workspace<'_>,
    branch: &Root,
    item: &ItemId,
    draft: bool,
) -> Result<Option<Refusal>, Failure> {
    let (config, me) = (workspace.config(), workspace.me().clone());
    let entry = workspace.ledgers.entry(item)?;
    Ok(match &entry.claim {
        // An unfinished text is stored all the same: nothing of anybody's work is lost.
        Some(claim) if claim.by != me && !draft => Some(Refusal::Held(claim.clone())),
        None if !config.may_translate(&item.locale, &me) => {
            Some(Refusal::NotATranslator(config.translators(&item.locale).to_vec()))
        }
        _ if !draft && is_locked(workspace, branch, item, &entry)? => Some(Refusal::Approved),
        _ => None,
    })
}

/// Why an item gets no texts that were not written in its file.
#[derive(Debug, Clone, PartialEq)]
pub enum LeftOut {
    /// The workflow forbids it.
    Refused(Refusal),
    /// Somebody is writing in its file, which is this one.
    InWork(String),
}

/// Why an item gets no texts that were not written in its file; none if it can get some.
pub(super) fn left_out(
    workspace: &mut Workspace<'_>,
    branch: &Root,
    files: &ItemFiles,
) -> Result<Option<LeftOut>, Failure> {
    let path = workspace.repository().path_in_repository(&files.target);
    if let Some(refusal) = refusal_of_file(workspace.repository(), files, &path)? {
        return Ok(Some(LeftOut::Refused(refusal)));
    }
    if !is_as_committed(workspace.repository(), &path)? {
        return Ok(Some(LeftOut::InWork(files.target.to_string())));
    }
    let entry = workspace.ledgers.entry(&files.item)?;
    let of_other = entry.claim.clone().filter(|claim| !claim.is_of(workspace.me()));
    if let Some(claim) = of_other {
        return Ok(Some(LeftOut::Refused(Refusal::Held(claim))));
    }
    if is_locked(workspace, branch, &files.item, &entry)? {
        return Ok(Some(LeftOut::Refused(Refusal::Approved)));
    }
    Ok(refusal(workspace, branch, &files.item, true, &mut Asked::default())?.map(LeftOut::Refused))
}
