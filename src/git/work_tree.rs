//! Single files of the work tree: whether somebody changed them, and bringing them up to a new commit.

use git2::{ObjectType, Oid};

use super::commits::Change;
use super::error::GitError;
use super::index::IndexSnapshot;
use super::object_id::ObjectId;
use super::repository::{Repository, root_at};
use crate::files::Root;

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

/// The files that are checked out; their paths are from the repository's top.
#[derive(Clone, Copy)]
pub struct WorkTree<'r> {
    repository: &'r Repository,
}

impl Repository {
    /// The files that are checked out.
    #[must_use]
    pub fn work_tree(&self) -> WorkTree<'_> {
        WorkTree { repository: self }
    }
}

impl WorkTree<'_> {
    /// What somebody did to a file that the branch has as `committed`.
    ///
    /// # Errors
    ///
    /// Fails if the index or the file cannot be read, or if the file goes through a filter program.
    pub fn path_state(self, path: &str, committed: Option<ObjectId>) -> Result<PathState, GitError> {
        self.state_in(&self.repository.index().read()?, path, committed)
    }

    /// What somebody did to the files of changes that are to be made.
    ///
    /// # Errors
    ///
    /// Fails as [`Self::path_state`] does.
    pub fn path_states(self, changes: &[Change]) -> Result<Vec<PathState>, GitError> {
        let index = self.repository.index().read()?;
        changes.iter().map(|change| self.state_in(&index, &change.path, change.old)).collect()
    }

    fn state_in(self, index: &IndexSnapshot, path: &str, committed: Option<ObjectId>) -> Result<PathState, GitError> {
        if index.is_conflicting(path) {
            return Ok(PathState::Conflicting);
        }
        if index.staged(path) != committed {
            return Ok(PathState::Staged);
        }
        let now = self.object(path)?;
        let is_clean = now == committed || (now.is_none() && index.is_skipped(path));
        Ok(if is_clean { PathState::Clean } else { PathState::Changed })
    }

    /// Whether what is staged of a file is neither what the branch has nor what the work tree has: it would be lost.
    ///
    /// # Errors
    ///
    /// Fails if the index or the file cannot be read.
    pub fn has_staged_alone(self, path: &str, committed: Option<ObjectId>) -> Result<bool, GitError> {
        let staged = self.repository.index().read()?.staged(path);
        Ok(staged.is_some() && staged != committed && staged != self.object(path)?)
    }

    /// Why files of these paths could not be brought up to a commit, whatever is in them.
    #[must_use]
    pub fn problem(self, paths: &[String]) -> Option<GitError> {
        let problem = self.repository.index().read().map(drop);
        let filters = || paths.iter().try_for_each(|path| self.repository.line_breaks().refuse_filters(path));
        problem.and_then(|()| filters()).err()
    }

    /// Whether a file is a link, or behind one: then it is another file than its name says.
    #[must_use]
    pub fn leads_through_link(self, path: &str) -> bool {
        self.root().is_ok_and(|root| root.leads_through_link(path))
    }

    /// The folder of another repository that a file is in, a submodule or a clone inside of this one; none if it is of this one.
    #[must_use]
    pub fn submodule_of(self, path: &str) -> Option<String> {
        let top = self.repository.top();
        let ends = path.match_indices('/').map(|(at, _)| at);
        let mut folders = ends.map(|end| &path[..end]);
        // Only where submodules are listed is one added that was not committed yet, and only then is the whole index worth reading.
        let index = top.join(".gitmodules").exists().then(|| self.repository.index().read().ok()).flatten();
        let is_known = |folder: &str| match &index {
            Some(index) => index.is_submodule(folder),
            None => self.repository.is_submodule_at_head(folder),
        };
        let has_own = |folder: &str| top.join(folder).join(".git").symlink_metadata().is_ok();
        folders.find(|folder| is_known(folder) || has_own(folder)).map(str::to_owned)
    }

    /// The bytes of a file as git would store them: with the line breaks that the repository has. `None` if it is missing.
    ///
    /// # Errors
    ///
    /// Fails if it cannot be read.
    pub fn clean_bytes(self, path: &str) -> Result<Option<Vec<u8>>, GitError> {
        let full = self.repository.top().join(path);
        if !full.is_file() || full.is_symlink() {
            return Ok(None);
        }
        self.repository.line_breaks().refuse_filters(path)?;
        let bytes = self.root()?.read(path)?;
        if !bytes.contains(&b'\r') {
            return Ok(Some(bytes));
        }
        self.repository.bytes(ObjectId(self.repository.git.blob_path(&full)?)).map(Some)
    }

    /// The bytes that a file with this text has here.
    ///
    /// # Errors
    ///
    /// Fails with [`GitError::Filter`] if the file goes through a filter program.
    pub fn bytes_of(self, path: &str, text: &str) -> Result<Vec<u8>, GitError> {
        self.repository.line_breaks().in_work_tree(path, text.as_bytes().to_vec())
    }

    /// Brings files and the index to what a new commit has. A file that somebody changed is left alone.
    ///
    /// # Errors
    ///
    /// Fails if a file cannot be written, or if another program keeps the index.
    pub fn refresh(self, changes: &[Change]) -> Result<Refresh, GitError> {
        let (root, staging) = (self.root()?, root_at(self.repository.own_directory())?);
        let mut refresh = Refresh::default();
        let index = self.repository.index().read()?;
        for change in Change::in_order(changes) {
            let now = self.object(&change.path)?;
            if now == change.new || (now.is_none() && index.is_skipped(&change.path)) {
                continue;
            }
            if now != change.old {
                refresh.left.push(change.path.clone());
                continue;
            }
            self.put(&root, &staging, &change.path, change.new)?;
        }
        self.repository.index().stage(changes)?;
        Ok(refresh)
    }

    /// The files that somebody changed, added or removed, tracked or not; paths are from the repository's top.
    ///
    /// # Errors
    ///
    /// Fails if the index or the work tree cannot be read.
    pub fn changed(self) -> Result<Vec<String>, GitError> {
        let mut options = git2::StatusOptions::new();
        options.include_untracked(true).recurse_untracked_dirs(true).exclude_submodules(true).include_ignored(false);
        let statuses = self.repository.git.statuses(Some(&mut options))?;
        Ok(statuses.iter().filter_map(|status| status.path().ok().map(str::to_owned)).collect())
    }

    /// Gives a file, and its entry in the index, back what the commit that is checked out has.
    ///
    /// # Errors
    ///
    /// Fails if it cannot be written, or if another program keeps the index.
    pub fn restore(self, path: &str) -> Result<(), GitError> {
        self.restore_all(&[path]).pop().unwrap_or(Ok(()))
    }

    /// The same for many files, whose index is written once: what became of each.
    pub fn restore_all(self, paths: &[&str]) -> Vec<Result<(), GitError>> {
        let changes: Vec<Result<Change, GitError>> = paths.iter().map(|path| self.back(path)).collect();
        // First the index, since a file that still has its text says that there is something to do.
        let known: Vec<Change> = changes.iter().flatten().cloned().collect();
        let mut staged = self.repository.index().stage(&known).err();
        let put = |change: Result<Change, GitError>| {
            let Change { path, new, .. } = change?;
            let (root, staging) = (self.root()?, root_at(self.repository.own_directory())?);
            self.put(&root, &staging, &path, new)?;
            staged.take().map_or(Ok(()), Err)
        };
        changes.into_iter().map(put).collect()
    }

    /// What makes a file what was committed.
    fn back(self, path: &str) -> Result<Change, GitError> {
        let new = match self.repository.head()? {
            Some(head) => self.repository.object_at(head, path)?,
            None => None,
        };
        let old = self.repository.index().read()?.staged(path);
        Ok(Change { path: path.to_owned(), old, new })
    }

    fn root(self) -> Result<Root, GitError> {
        root_at(self.repository.top())
    }

    /// Writes a blob to a file, by way of another directory, or removes the file.
    fn put(self, root: &Root, staging: &Root, path: &str, blob: Option<ObjectId>) -> Result<(), GitError> {
        match blob {
            Some(id) => {
                let bytes = self.repository.line_breaks().in_work_tree(path, self.repository.bytes(id)?)?;
                root.write_by_way_of(staging, path, &bytes)?;
            }
            None => root.remove(path)?,
        }
        Ok(())
    }

    /// The object that a file would become; `None` if it is missing.
    fn object(self, path: &str) -> Result<Option<ObjectId>, GitError> {
        let full = self.repository.top().join(path);
        if full.symlink_metadata().is_err() {
            return Ok(None);
        }
        self.repository.line_breaks().refuse_filters(path)?;
        if !full.is_file() || full.is_symlink() {
            // Neither what a commit has of a text nor what it lacks.
            return Ok(Some(ObjectId(Oid::ZERO_SHA1)));
        }
        let bytes = self.root()?.read(path)?;
        // Only line breaks could become others, and writing an object to find out is worth it only then.
        let id = match bytes.contains(&b'\r') {
            true => self.repository.git.blob_path(&full)?,
            false => Oid::hash_object(ObjectType::Blob, &bytes)?,
        };
        Ok(Some(ObjectId(id)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_clone::TestClone;
    use super::*;

    #[test]
    fn the_state_of_a_path_says_what_somebody_did() {
        let clone = TestClone::new();
        let first = clone.commit(&[("a", "1\n"), ("b", "1\n"), ("c", "1\n"), ("d", "1\n")]);
        clone.write("b", "2\n");
        clone.write("c", "2\n");
        clone.stage(&["c"]);
        clone.root().remove("d").unwrap();
        clone.write("new", "1\n");
        let repository = clone.open();
        let state = |path: &str| {
            let committed = repository.object_at(first, path).unwrap();
            repository.work_tree().path_state(path, committed).unwrap()
        };
        let states = ["a", "b", "c", "d", "new", "nowhere"].map(state);
        let (clean, changed) = (PathState::Clean, PathState::Changed);
        assert_eq!(states, [clean, changed, PathState::Staged, changed, changed, clean]);
        let is_alone = |path: &str| {
            repository.work_tree().has_staged_alone(path, repository.object_at(first, path).unwrap()).unwrap()
        };
        assert!(!is_alone("c"));
        clone.write("c", "3\n");
        assert!(is_alone("c"), "nobody else has what is staged");
    }

    #[test]
    fn other_line_breaks_are_no_change() {
        let clone = TestClone::new();
        let first = clone.commit(&[("a", "1\n2\n")]);
        clone.set("core.autocrlf", "true");
        clone.write("a", "1\r\n2\r\n");
        let repository = clone.open();
        let tree = repository.work_tree();
        assert_eq!(tree.path_state("a", repository.object_at(first, "a").unwrap()).unwrap(), PathState::Clean);
        assert_eq!(tree.clean_bytes("a").unwrap().as_deref(), Some(&b"1\n2\n"[..]));
        assert_eq!(tree.bytes_of("a", "1\n2\n").unwrap(), b"1\r\n2\r\n");
        assert_eq!(tree.clean_bytes("nowhere").unwrap(), None);
    }

    #[test]
    fn files_follow_a_commit_unless_somebody_changed_them() {
        let clone = TestClone::new();
        let first = clone.commit(&[("a", "1\n"), ("b", "1\n"), ("place", "1\n")]);
        clone.write("b", "mine\n");
        let repository = clone.open();
        let new = Some(ObjectId(repository.git.blob(b"2\n").unwrap()));
        let change = |path: &str, new| {
            let old = repository.object_at(first, path).unwrap();
            Change { path: path.to_owned(), old, new }
        };
        let changes = [change("place/inside", new), change("a", new), change("b", new), change("place", None)];
        assert_eq!(repository.work_tree().refresh(&changes).unwrap().left, ["b"]);
        let read = |path: &str| clone.read(path).unwrap_or_default();
        assert_eq!(["a", "b", "place/inside"].map(read), ["2\n", "mine\n", "2\n"]);
    }

    #[test]
    fn a_file_is_given_back_what_was_committed() {
        let clone = TestClone::new();
        clone.commit(&[("a", "1\n")]);
        clone.write("a", "2\n");
        clone.write("new", "1\n");
        clone.stage(&["a"]);
        let repository = clone.open();
        for path in ["a", "new"] {
            repository.work_tree().restore(path).unwrap();
        }
        assert_eq!((clone.read("a").as_deref(), clone.read("new")), (Some("1\n"), None));
        let head = repository.head().unwrap().unwrap();
        let committed = repository.object_at(head, "a").unwrap();
        assert_eq!(repository.work_tree().path_state("a", committed).unwrap(), PathState::Clean);
    }
}
