//! Finding the repository that a project is in.

use std::path::{Path, PathBuf};

use git2::{ErrorCode, Repository};

use super::error::GitError;
use crate::files;

/// Opens the repository that a project's root is in.
pub(super) fn discover(root: &Path) -> Result<Repository, GitError> {
    Repository::discover(root).map_err(|error| match error.code() {
        ErrorCode::NotFound => GitError::NoRepository,
        ErrorCode::Owner => {
            let top = files::find_upwards(root, ".git").unwrap_or_else(|| root.to_owned());
            GitError::Owner(top.display().to_string())
        }
        _ if error.message().contains("object format") || error.message().contains("extension") => {
            GitError::Format(error.message().to_owned())
        }
        _ => GitError::Other(error),
    })
}

/// The project's folder in its repository; empty if it is the top, `None` if it is not in the work tree.
pub(super) fn folder_of(repository: &Repository, root: &Path) -> Option<PathBuf> {
    root.strip_prefix(repository.workdir()?.canonicalize().ok()?).ok().map(Path::to_owned)
}
