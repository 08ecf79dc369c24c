//! A file's earlier versions, from the newest to the oldest, under its earlier names, too.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use git2::{Commit, Delta, DiffFindOptions, ErrorCode, Oid, Repository, Sort};

use super::GitError;
use super::revision::{open, path_in_repository};

/// The history that a clone has.
pub struct History {
    repository: Repository,
    /// The project's folder in the repository.
    folder: PathBuf,
}

impl History {
    /// Opens the history of the repository that the project's root is in.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where there is no repository, or where it cannot be read.
    pub fn open(root: &Path) -> Result<Self, GitError> {
        let repository = open(root)?;
        let folder = path_in_repository(&repository, root).unwrap_or_default();
        Ok(Self { repository, folder })
    }

    /// Tells whether the clone lacks older commits.
    #[must_use]
    pub fn is_shallow(&self) -> bool {
        self.repository.is_shallow()
    }

    /// Looks at each version that a file had, once, from the newest on, until `look` returns `false`.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where the history cannot be read; a repository without commits has no versions.
    pub fn versions(&self, path: &str, mut look: impl FnMut(&[u8]) -> bool) -> Result<(), GitError> {
        let mut walk = self.repository.revwalk()?;
        walk.set_sorting(Sort::TOPOLOGICAL | Sort::TIME)?;
        match walk.push_head() {
            Err(error) if matches!(error.code(), ErrorCode::UnbornBranch | ErrorCode::NotFound) => return Ok(()),
            pushed => pushed?,
        }
        let mut path = self.folder.join(path);
        let mut seen: HashSet<Oid> = HashSet::new();
        for id in walk {
            let commit = self.repository.find_commit(id?)?;
            let Some(blob) = blob_at(&commit, &path)? else { continue };
            if seen.insert(blob) {
                match self.repository.find_blob(blob) {
                    Ok(blob) => {
                        if !look(blob.content()) {
                            return Ok(());
                        }
                    }
                    // A partial clone lacks some versions: the others may do.
                    Err(error) if error.code() == ErrorCode::NotFound => {}
                    Err(error) => return Err(error.into()),
                }
            }
            if let Some(old) = self.renamed_in(&commit, &path)? {
                path = old;
            }
        }
        Ok(())
    }

    /// Returns the name that a file had before a commit that renamed it.
    fn renamed_in(&self, commit: &Commit<'_>, path: &Path) -> Result<Option<PathBuf>, GitError> {
        if commit.parent_count() != 1 {
            return Ok(None);
        }
        let parent = commit.parent(0)?;
        if blob_at(&parent, path)?.is_some() {
            return Ok(None);
        }
        let mut diff = self.repository.diff_tree_to_tree(Some(&parent.tree()?), Some(&commit.tree()?), None)?;
        diff.find_similar(Some(DiffFindOptions::new().renames(true)))?;
        let renamed =
            diff.deltas().find(|delta| delta.status() == Delta::Renamed && delta.new_file().path() == Some(path));
        Ok(renamed.and_then(|delta| delta.old_file().path().map(Path::to_owned)))
    }
}

fn blob_at(commit: &Commit<'_>, path: &Path) -> Result<Option<Oid>, git2::Error> {
    match commit.tree()?.get_path(path) {
        Ok(entry) => Ok(Some(entry.id())),
        Err(error) if error.code() == ErrorCode::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
