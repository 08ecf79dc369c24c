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
    /// What somebody does in a locale counts only if they sign it, and it is not.
    #[error("{email} must sign what they do in {locale}: {why:?}")]
    NotSigned {
        /// The locale.
        locale: String,
        /// Who.
        email: String,
        /// Why it is not signed.
        why: NotSigned,
    },
    /// The ledger has events of a newer version: this program must not write.
    #[error("the ledger has events of version {0}")]
    Newer(u32),
}

/// Why an event is not signed as it must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotSigned {
    /// git could not sign it; its own words.
    Failed(String),
    /// It is signed with another key than those that the published configuration has of the person.
    OtherKey,
    /// The published configuration has no key of the person.
    NoKey,
    /// The days are over for which the published configuration has keys of the person.
    Left,
}
