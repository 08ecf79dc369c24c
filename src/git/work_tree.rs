//! Single files of the work tree: whether somebody changed them, and bringing them up to a new commit.

use std::path::Path;

use git2::Index;

use super::content::Change;
use super::index::{INDEX, SKIP_WORKTREE, is_conflicting};
use super::repository::{ObjectId, Repository};
use super::{GitError, root_at};
use crate::files::FileError;

/// What somebody did to a file since the last commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PathState {
    /// Nothing.
    Clean,
    /// It was changed, or is new, and was not staged.
    Changed,
    /// A change of it is staged.
    Staged,
    /// A merge left it in conflict.
    Conflicting,
}

/// What became of files that were to be brought up to a commit.
#[derive(Debug, Default)]
pub struct Refresh {
    /// The files that somebody changed meanwhile, and that were left alone.
    pub left: Vec<String>,
}

impl Repository {
    /// Tells what somebody did to a file, whose object the branch has as `committed`; the path is from the repository's top.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where the index or the file cannot be read, or goes through a filter program.
    pub fn path_state(&self, path: &str, committed: Option<ObjectId>) -> Result<PathState, GitError> {
        let index = self.open_index(INDEX)?;
        self.state_in(&index, path, committed)
    }

    /// Does as [`Self::path_state`] for several files.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] as that does.
    pub fn path_states(&self, changes: &[Change]) -> Result<Vec<PathState>, GitError> {
        let index = self.open_index(INDEX)?;
        changes.iter().map(|change| self.state_in(&index, &change.path, change.old)).collect()
    }

    fn state_in(&self, index: &Index, path: &str, committed: Option<ObjectId>) -> Result<PathState, GitError> {
        let at = Path::new(path);
        if is_conflicting(index, at) {
            return Ok(PathState::Conflicting);
        }
        let entry = index.get_path(at, 0);
        if entry.as_ref().map(|entry| ObjectId(entry.id)) != committed {
            return Ok(PathState::Staged);
        }
        let is_skipped = entry.is_some_and(|entry| entry.flags_extended & SKIP_WORKTREE != 0);
        let now = self.work_tree_object(path)?;
        if now == committed || (now.is_none() && is_skipped) { Ok(PathState::Clean) } else { Ok(PathState::Changed) }
    }

    /// Returns the object that a file of the work tree would become; `None` where there is none.
    fn work_tree_object(&self, path: &str) -> Result<Option<ObjectId>, GitError> {
        let full = self.work_tree().join(path);
        if full.symlink_metadata().is_err() {
            return Ok(None);
        }
        self.refuse_filters(path)?;
        if !full.is_file() || full.is_symlink() {
            return Ok(Some(ObjectId(git2::Oid::ZERO_SHA1)));
        }
        let root = root_at(self.work_tree())?;
        let bytes = root.read(path).map_err(file)?;
        // Only line breaks could become others, and writing an object to find out is worth it only then.
        let id = match bytes.contains(&b'\r') {
            true => self.repository.blob_path(&full)?,
            false => git2::Oid::hash_object(git2::ObjectType::Blob, &bytes)?,
        };
        Ok(Some(ObjectId(id)))
    }

    /// Tells whether what is staged of a file is neither what the branch has nor what the work tree has: nobody else has it.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where the index or the file cannot be read.
    pub fn has_staged_alone(&self, path: &str, committed: Option<ObjectId>) -> Result<bool, GitError> {
        let staged = self.open_index(INDEX)?.get_path(Path::new(path), 0).map(|entry| ObjectId(entry.id));
        Ok(staged.is_some() && staged != committed && staged != self.work_tree_object(path)?)
    }

    /// Returns why files of these paths could not be brought up to a commit, whatever is in them.
    #[must_use]
    pub fn work_tree_problem(&self, paths: &[String]) -> Option<GitError> {
        let problem = self.open_index(INDEX).map(drop);
        let filters = || paths.iter().try_for_each(|path| self.refuse_filters(path));
        problem.and_then(|()| filters()).err()
    }

    /// Brings files of the work tree and the index to what a new commit has. One that somebody changed is left alone.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where a file cannot be written, or another program keeps the index.
    pub fn refresh(&self, changes: &[Change]) -> Result<Refresh, GitError> {
        let root = root_at(self.work_tree())?;
        let staging = self.git_root()?;
        let mut refresh = Refresh::default();
        let index = self.open_index(INDEX)?;
        // A file that goes may make room for a folder of its name.
        let (gone, come): (Vec<&Change>, Vec<&Change>) = changes.iter().partition(|change| change.new.is_none());
        for change in gone.into_iter().chain(come) {
            let now = self.work_tree_object(&change.path)?;
            let entry = index.get_path(Path::new(&change.path), 0);
            let is_skipped = now.is_none() && entry.is_some_and(|entry| entry.flags_extended & SKIP_WORKTREE != 0);
            if now == change.new || is_skipped {
                continue;
            }
            if now != change.old {
                refresh.left.push(change.path.clone());
                continue;
            }
            let written = match change.new {
                Some(id) => {
                    let bytes = self.repository.find_blob(id.0)?.content().to_vec();
                    root.write_by_way_of(&staging, &change.path, &self.smudged(&change.path, bytes)?)
                }
                None => root.remove(&change.path),
            };
            written.map_err(|error| GitError::File(Box::new(error)))?;
        }
        self.stage(changes)?;
        Ok(refresh)
    }

    /// Gives a file of the work tree, and its entry in the index, back what the commit that is checked out has.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where it cannot be written, or another program keeps the index.
    pub fn restore(&self, path: &str) -> Result<(), GitError> {
        let root = root_at(self.work_tree())?;
        let committed = match self.head()? {
            Some(head) => self.object_at(head, path)?,
            None => None,
        };
        let written = match committed {
            Some(id) => {
                let bytes = self.repository.find_blob(id.0)?.content().to_vec();
                root.write_by_way_of(&self.git_root()?, path, &self.smudged(path, bytes)?)
            }
            None => root.remove(path),
        };
        written.map_err(file)?;
        let staged = self.open_index(INDEX)?.get_path(Path::new(path), 0).map(|entry| ObjectId(entry.id));
        self.stage(&[Change { path: path.to_owned(), old: staged, new: committed }])
    }
}

pub(super) fn file(error: FileError) -> GitError {
    GitError::File(Box::new(error))
}
