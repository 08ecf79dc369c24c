//! Finding the repository that a project is in.

use std::path::{Path, PathBuf};

use git2::{ErrorCode, Repository};

use super::error::GitError;
use crate::files;

/// Opens the repository that a project's root is in.
///
/// Git takes any folder that has `HEAD`, `objects` and `refs` for a repository, and such a folder can stand in somebody's tree, with
/// settings that name programs to run. Whoever works in one is in no work tree.
pub(super) fn discover(root: &Path) -> Result<Repository, GitError> {
    // As git does: what comes from elsewhere is verified when it comes, and what is torn does not inflate.
    git2::opts::strict_hash_verification(false);
    let repository = Repository::discover(root).map_err(|error| match error.code() {
        ErrorCode::NotFound => GitError::NoRepository,
        ErrorCode::Owner => {
            let top = files::find_upwards(root, ".git").unwrap_or_else(|| root.to_owned());
            GitError::Owner(top.display().to_string())
        }
        _ if error.message().contains("object format") || error.message().contains("extension") => {
            GitError::Format(error.message().to_owned())
        }
        _ => GitError::Other(error),
    })?;
    let real = |path: &Path| path.canonicalize().ok();
    let is_inside = match (real(root), real(repository.path())) {
        (Some(root), Some(own)) => root.starts_with(own),
        _ => true,
    };
    if is_inside || repository.is_bare() { Err(GitError::NoWorkTree) } else { Ok(repository) }
}

/// The project's folder in its repository; empty if it is the top, `None` if it is not in the work tree.
pub(super) fn folder_of(repository: &Repository, root: &Path) -> Option<PathBuf> {
    root.strip_prefix(repository.workdir()?.canonicalize().ok()?).ok().map(Path::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_of_a_tree_that_looks_like_a_repository_is_none() {
        let folder = tempfile::tempdir().expect("a folder");
        Repository::init(folder.path()).expect("a repository");
        let (site, inner) = (folder.path().join("site"), folder.path().join("inner"));
        std::fs::create_dir_all(&site).expect("a folder");
        for bare in ["bare = true", "bare = false\n\tworktree = .", "bare = false"] {
            for path in ["objects", "refs", "docs"] {
                std::fs::create_dir_all(inner.join(path)).expect("a folder");
            }
            std::fs::write(inner.join("HEAD"), "ref: refs/heads/main\n").expect("a file");
            let config = format!("[core]\n\trepositoryformatversion = 0\n\t{bare}\n[tolkit]\n\tlanguage = de\n");
            std::fs::write(inner.join("config"), config).expect("a file");
            for place in [inner.clone(), inner.join("docs")] {
                assert!(matches!(discover(&place), Err(GitError::NoWorkTree)), "{bare}: {}", place.display());
            }
        }
        assert!(discover(&site).is_ok() && discover(folder.path()).is_ok());
    }
}
