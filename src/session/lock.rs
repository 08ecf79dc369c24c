//! The locks that commands of a project, and those of a clone, wait for.

use crate::files::{Lock, Root};
use crate::git::Repository;
use crate::session::failure::Failure;
use crate::session::notice::Notice;
use crate::{config, ledgers};

/// What a command holds as long as it may write.
#[derive(Debug)]
pub(super) struct Locks {
    /// Keeps other writing commands of the project waiting: what one of them reads, another must not change before it has
    /// written what follows from it. None if the file system has no locks.
    _project: Option<Lock>,
    /// The same for the clone; programs that this one starts hold it, too.
    repository: Option<Lock>,
}

impl Locks {
    /// Waits for the project, and then for the clone: always in this order, so that no two commands wait for each other.
    pub(super) fn of_repository(root: &Root, repository: &Repository, tell: &dyn Fn(Notice)) -> Result<Self, Failure> {
        let project = root.lock(config::FILE_NAME, || tell(Notice::WaitingForOthers))?;
        let repository = ledgers::lock(repository, || tell(Notice::WaitingForOthers))?;
        Ok(Self { _project: project, repository })
    }

    /// Waits for the project alone: enough for a command that writes nothing but its files.
    pub(super) fn of_project(root: &Root, tell: &dyn Fn(Notice)) -> Result<Self, Failure> {
        let project = root.lock(config::FILE_NAME, || tell(Notice::WaitingForOthers))?;
        Ok(Self { _project: project, repository: None })
    }

    /// The lock that programs inherit which this one starts.
    pub(super) fn repository(&self) -> Option<&Lock> {
        self.repository.as_ref()
    }
}
