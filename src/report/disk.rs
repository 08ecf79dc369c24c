//! What the system says where a disk takes nothing, in words that say what to do.

use std::io::ErrorKind;

use crate::files::FileError;
use crate::git::{GitError, RemoteError};
use crate::i18n::Text;

/// What git's own files are called where nobody says which one it was.
const GIT_DIRECTORY: &str = ".git";

/// Why a disk takes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DiskTrouble {
    /// It is full, or what the person may use of it is.
    Full,
    /// It can be read only.
    ReadOnly,
    /// The person may not read or write there.
    Forbidden,
}

impl DiskTrouble {
    /// Reads it from an error of the system.
    #[must_use]
    pub(crate) fn of_kind(kind: ErrorKind) -> Option<Self> {
        match kind {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Some(Self::Full),
            ErrorKind::ReadOnlyFilesystem => Some(Self::ReadOnly),
            ErrorKind::PermissionDenied => Some(Self::Forbidden),
            _ => None,
        }
    }

    /// Reads it from the words of git's library, which works on this computer alone.
    #[must_use]
    pub(crate) fn of_words(said: &str) -> Option<Self> {
        let full = ["No space left on device", "Disk quota exceeded", "File too large"];
        match said {
            said if full.iter().any(|words| said.contains(words)) => Some(Self::Full),
            said if said.contains("Read-only file system") => Some(Self::ReadOnly),
            said if said.contains("Permission denied") => Some(Self::Forbidden),
            _ => None,
        }
    }

    /// Reads it from what the git program said of an exchange. What the remote said is of its disk, and who was not let in
    /// there is no matter of files.
    #[must_use]
    pub(crate) fn of_exchange(said: &str) -> Option<Self> {
        let own = said.split("remote: ").next().unwrap_or_default();
        Self::of_words(own).filter(|trouble| *trouble != Self::Forbidden)
    }

    /// What to say of an error of git's, if it is of a disk.
    #[must_use]
    pub(crate) fn text_of(error: &GitError) -> Option<Text> {
        match error {
            GitError::File(error) => match &**error {
                FileError::Io { path, source } => Some(Self::of_kind(source.kind())?.text(path)),
                _ => None,
            },
            GitError::Remote(RemoteError::Unreachable(said)) => Some(Self::of_exchange(said)?.text(GIT_DIRECTORY)),
            GitError::Other(error) => Some(Self::of_words(error.message())?.text(GIT_DIRECTORY)),
            _ => None,
        }
    }

    /// What to say of it; `path` is what could not be read or written.
    #[must_use]
    pub(crate) fn text(self, path: &str) -> Text {
        let id = match self {
            Self::Full => "error-disk-full",
            Self::ReadOnly => "error-disk-read-only",
            Self::Forbidden => "error-disk-forbidden",
        };
        Text::new(id).with("path", path.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_disk_of_this_computer_is_meant() {
        let of = DiskTrouble::of_exchange;
        assert_eq!(of("error: file write error: No space left on device"), Some(DiskTrouble::Full));
        assert_eq!(
            of("cannot lock ref: Unable to create '.git/x.lock': Read-only file system"),
            Some(DiskTrouble::ReadOnly)
        );
        assert_eq!(of("remote: fatal: write error: No space left on device error: failed to push"), None);
        assert_eq!(of("git@example.org: Permission denied (publickey)."), None);
    }
}
