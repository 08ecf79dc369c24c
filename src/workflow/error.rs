//! Why a step of the workflow could not be taken, other than that it is forbidden.

use super::check::CheckError;
use crate::catalogue::{FindError, ScopeError};
use crate::files::FileError;
use crate::git::GitError;
use crate::ledgers::LedgerError;

/// Why a step of the workflow could not be taken.
#[derive(Debug, thiserror::Error)]
pub enum WorkflowError {
    /// The ledger cannot be read or written.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// A file cannot be read or written.
    #[error(transparent)]
    File(#[from] FileError),
    /// The check failed.
    #[error(transparent)]
    Check(#[from] CheckError),
    /// The project does not fit its configuration.
    #[error(transparent)]
    Find(#[from] FindError),
    /// There is no such item.
    #[error(transparent)]
    Scope(#[from] ScopeError),
    /// The file is not UTF-8.
    #[error("{0} is not UTF-8")]
    NotUtf8(String),
}

impl From<GitError> for WorkflowError {
    fn from(error: GitError) -> Self {
        Self::Ledger(error.into())
    }
}
