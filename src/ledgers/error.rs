//! Why a ledger could not be read or written.

use crate::files::FileError;
use crate::git::GitError;

/// Why a ledger could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum LedgerError {
    /// git failed.
    #[error(transparent)]
    Git(#[from] GitError),
    /// A file of the clone cannot be read or written.
    #[error(transparent)]
    File(#[from] FileError),
    /// What somebody has to say is longer than an event can be.
    #[error("the text is too long")]
    TooLong,
    /// The ledger has events of a newer version: this program must not write.
    #[error("the ledger has events of version {0}")]
    Newer(u32),
}
