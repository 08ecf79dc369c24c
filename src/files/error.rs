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
    /// The file is longer than what is read.
    #[error("{path} is longer than {bytes} bytes")]
    TooLong {
        /// The path from the repository's root.
        path: String,
        /// How many bytes are read at most.
        bytes: usize,
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
    FileError::Io { path: path.to_owned(), source: bare(source) }
}

/// The system's own words: `tempfile` puts the name of its file behind them, which nobody knows.
fn bare(error: io::Error) -> io::Error {
    match error.to_string().split_once(" at path \"") {
        Some((said, _)) if error.raw_os_error().is_none() => io::Error::new(error.kind(), said.to_owned()),
        _ => error,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_temporary_file_is_nobodys_business() {
        let error = tempfile::NamedTempFile::new_in("/nowhere").expect_err("there is no such folder");
        assert!(error.to_string().contains("nowhere"), "it is time to do without: {error}");
        let bare = bare(error);
        assert_eq!(bare.to_string(), io::Error::from_raw_os_error(2).to_string());
        assert_eq!(bare.kind(), io::ErrorKind::NotFound);
    }
}
