//! The lock that commands of one clone wait for, and the directory that it is in.

use crate::files::{FileError, Lock, Root};
use crate::git::Repository;

const LOCK: &str = "tolkit/lock";

/// Keeps other commands of the clone waiting until the result is dropped and every program that it started has ended.
/// There is none if the file system has no locks.
///
/// # Errors
///
/// A [`FileError`] if the clone's directory cannot be written.
pub fn lock(repository: &Repository, waiting: impl FnOnce()) -> Result<Option<Lock>, FileError> {
    let directory = directory_of(repository)?;
    if directory.kind(LOCK).is_none() {
        // Another command that makes it first makes the same.
        let _ = directory.create(LOCK, b"");
    }
    directory.lock(LOCK, waiting)
}

/// The clone's own directory, which all its work trees share.
pub(super) fn directory_of(repository: &Repository) -> Result<Root, FileError> {
    let path = repository.directory();
    Root::new(path).map_err(|source| FileError::Io { path: path.display().to_string(), source })
}
