//! Why a file could not be read or written.

use std::io;

/// Why a file could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The operating system says no.
    #[error("{path}: {source}")]
    Io {
        /// The path from the repository's root.
        path: String,
        /// What the operating system said.
        source: io::Error,
    },
    /// The path leads out of the repository.
    #[error("{0} leads out of the repository")]
    Outside(String),
    /// What stands there is neither a file nor a folder.
    #[error("{0} is neither a file nor a folder")]
    Special(String),
    /// There is a file already, and it must not be overwritten.
    #[error("{0} exists already")]
    Exists(String),
}

pub(super) fn io_error(path: &str, source: io::Error) -> FileError {
    FileError::Io { path: path.to_owned(), source }
}
