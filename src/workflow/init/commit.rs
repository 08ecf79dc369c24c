//! Commits what was written, and nothing else.

use std::sync::Arc;

use super::write::PlannedFile;
use crate::git::{ContentCommit, GitError};
use crate::session::{Failure, Session};

/// Commits files to the branch that is checked out, with hooks as for any commit; what somebody has staged stays as it is.
/// The caller has the session's locks.
///
/// # Errors
///
/// Returns a [`Failure`] if git or a hook says no; the branch is as before, then.
pub(crate) fn commit(session: &Session, files: &[PlannedFile], subject: &str) -> Result<(), Failure> {
    let repository = session.repository()?;
    let (branch, parent) = repository.branches().checked_out()?;
    let contents: Vec<_> = files.iter().map(|(path, text)| (path.clone(), Some(Arc::from(text.as_bytes())))).collect();
    let changes = repository.commits().changes(parent, &contents, false)?;
    let lock = session.repository_lock();
    let message = repository.hooks().run(parent, &changes, &format!("{subject}\n"), lock)?;
    let commit = ContentCommit {
        committer: session.person(),
        parent,
        author: repository.identity()?,
        authored: i64::try_from(session.now() / 1000).unwrap_or_default(),
        changes: &changes,
        message: &message,
    };
    let commit = repository.commits().write(&commit, lock)?;
    // If this is killed before the branch moves, the files are staged, and anybody can commit them.
    repository.work_tree().refresh(&changes)?;
    match repository.move_ref(&branch, parent, commit, "tolkit: init")? {
        true => Ok(()),
        false => Err(GitError::Locked(branch).into()),
    }
}
