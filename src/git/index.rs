//! The index: replaced whole, by way of git's own `index.lock`, which appears with its content in it, so that one that a kill
//! left behind can be told as ours by its bytes.

use std::path::Path;
use std::rc::Rc;
use std::thread::sleep;
use std::time::Duration;

use git2::{IndexEntry, IndexTime};

use super::commits::Change;
use super::error::GitError;
use super::object_id::ObjectId;
use super::repository::{Repository, root_at};
use crate::files::FileError;

/// Our copy of the index, from which the new one is made.
pub(super) const COPY: &str = "tolkit/index";
/// The lock of [`COPY`], which libgit2 makes.
pub(super) const COPY_LOCK: &str = "tolkit/index.lock";
const INDEX: &str = "index";
pub(super) const INDEX_LOCK: &str = "index.lock";
/// How often another program that has the index is waited for.
const ATTEMPTS: usize = 40;
/// How long each time.
const PATIENCE: Duration = Duration::from_millis(50);
/// git's flag of an entry whose file is left out of the work tree.
const SKIP_WORKTREE: u16 = 1 << 14;
/// git's mode of an entry that is a commit of another repository.
pub(super) const SUBMODULE: u32 = 0o160_000;
/// The bits of an entry's flags that say which side of a merge it is.
pub(super) const STAGE_MASK: u16 = 0x3000;

/// The index of a work tree.
#[derive(Clone, Copy)]
pub struct Index<'r> {
    repository: &'r Repository,
}

impl Repository {
    /// The index.
    #[must_use]
    pub fn index(&self) -> Index<'_> {
        Index { repository: self }
    }
}

impl Index<'_> {
    /// The tracked files of a name, from the repository's top; empty if the index cannot be read.
    #[must_use]
    pub fn tracked(self, name: &str) -> Vec<String> {
        let Ok(snapshot) = self.read() else { return Vec::new() };
        let paths = snapshot.0.iter().map(|entry| String::from_utf8_lossy(&entry.path).into_owned());
        paths.filter(|path| path == name || path.ends_with(&format!("/{name}"))).collect()
    }

    /// The tracked files whose names end so, from the repository's top; empty if the index cannot be read.
    #[must_use]
    pub fn tracked_with(self, endings: &[&str]) -> Vec<String> {
        let Ok(snapshot) = self.read() else { return Vec::new() };
        let paths = snapshot.0.iter().map(|entry| String::from_utf8_lossy(&entry.path).into_owned());
        paths.filter(|path| endings.iter().any(|ending| path.ends_with(ending))).collect()
    }

    /// The index as it is on the disk now.
    pub(super) fn read(self) -> Result<IndexSnapshot, GitError> {
        let directory = root_at(self.repository.own_directory())?;
        let index = self.repository.index.get(|| directory.stamp(INDEX), || self.read_file(INDEX))?;
        Ok(IndexSnapshot(index))
    }

    /// The index of the commit that is being made: of some files alone (`git commit FILE`), that is one of its own, which git names to
    /// the hooks.
    pub(super) fn of_commit(self) -> Result<git2::Index, GitError> {
        match std::env::var_os("GIT_INDEX_FILE") {
            Some(path) => Ok(git2::Index::open(&self.repository.top().join(path))?),
            None => self.read_file(INDEX),
        }
    }

    fn read_file(self, name: &str) -> Result<git2::Index, GitError> {
        match git2::Index::open(&self.repository.own_directory().join(name)) {
            Ok(index) => Ok(index),
            Err(error) if error.message().contains("mandatory extension") => Err(GitError::Index),
            Err(error) => Err(error.into()),
        }
    }

    /// Brings the entries of files from what the commit before has to what the new one has. Others stay.
    pub(super) fn stage(self, changes: &[Change]) -> Result<(), GitError> {
        let directory = root_at(self.repository.own_directory())?;
        for _ in 0..ATTEMPTS {
            let before = directory.read_if_exists(INDEX)?;
            let mut copy = self.copy()?;
            if !apply(&mut copy, changes)? {
                return Ok(directory.remove_file(COPY)?);
            }
            copy.write()?;
            let bytes = directory.read(COPY)?;
            match directory.create(INDEX_LOCK, &bytes) {
                Err(FileError::Exists(_)) => {
                    sleep(PATIENCE);
                    continue;
                }
                created => created?,
            }
            // Somebody may have written it since it was read.
            if directory.read_if_exists(INDEX)? == before {
                let done = directory.rename(INDEX_LOCK, INDEX);
                let _ = directory.remove_file(COPY);
                return Ok(done?);
            }
            directory.remove_file(INDEX_LOCK)?;
        }
        Err(GitError::Locked(INDEX.to_owned()))
    }

    fn copy(self) -> Result<git2::Index, GitError> {
        let directory = root_at(self.repository.own_directory())?;
        let bytes = directory.read_if_exists(INDEX)?;
        let _ = directory.remove_file(COPY_LOCK);
        match bytes {
            Some(bytes) => drop(directory.write(COPY, &bytes)?),
            None => directory.remove_file(COPY)?,
        }
        self.read_file(COPY)
    }
}

/// The index as it was at one time.
pub(super) struct IndexSnapshot(Rc<git2::Index>);

impl IndexSnapshot {
    /// The object that is staged of a file.
    pub(super) fn staged(&self, path: &str) -> Option<ObjectId> {
        staged(&self.0, path)
    }

    /// Whether a file is left out of the work tree, as in a sparse one.
    pub(super) fn is_skipped(&self, path: &str) -> bool {
        self.0.get_path(Path::new(path), 0).is_some_and(|entry| entry.flags_extended & SKIP_WORKTREE != 0)
    }

    /// The paths of the entries of a mode, from the repository's top.
    pub(super) fn paths_of_mode(&self, mode: u32) -> Vec<String> {
        let entries = self.0.iter().filter(|entry| entry.mode == mode);
        entries.map(|entry| String::from_utf8_lossy(&entry.path).into_owned()).collect()
    }

    /// Whether a folder is another repository's.
    pub(super) fn is_submodule(&self, folder: &str) -> bool {
        self.0.get_path(Path::new(folder), 0).is_some_and(|entry| entry.mode == SUBMODULE)
    }

    /// Whether a merge left a file in conflict.
    pub(super) fn is_conflicting(&self, path: &str) -> bool {
        is_conflicting(&self.0, path)
    }
}

/// Makes changes, except of files that have something else staged; says whether there were any to make.
fn apply(index: &mut git2::Index, changes: &[Change]) -> Result<bool, GitError> {
    let mut is_changed = false;
    for change in Change::in_order(changes) {
        let is_as_before = staged(index, &change.path) == change.old;
        if is_conflicting(index, &change.path) || !is_as_before || change.old == change.new {
            continue;
        }
        is_changed = true;
        let at = Path::new(&change.path);
        match change.new {
            Some(id) => {
                let mut entry = index.get_path(at, 0).unwrap_or_else(|| new_entry(&change.path));
                entry.id = id.0;
                entry.flags &= !STAGE_MASK;
                // git looks at the file itself, then.
                (entry.mtime, entry.ctime, entry.file_size) = (IndexTime::new(0, 0), IndexTime::new(0, 0), 0);
                index.add(&entry)?;
            }
            None => index.remove(at, 0)?,
        }
    }
    Ok(is_changed)
}

fn staged(index: &git2::Index, path: &str) -> Option<ObjectId> {
    index.get_path(Path::new(path), 0).map(|entry| ObjectId(entry.id))
}

fn is_conflicting(index: &git2::Index, path: &str) -> bool {
    (1..=3).any(|stage| index.get_path(Path::new(path), stage).is_some())
}

fn new_entry(path: &str) -> IndexEntry {
    IndexEntry {
        ctime: IndexTime::new(0, 0),
        mtime: IndexTime::new(0, 0),
        dev: 0,
        ino: 0,
        mode: 0o100_644,
        uid: 0,
        gid: 0,
        file_size: 0,
        id: git2::Oid::ZERO_SHA1,
        flags: 0,
        flags_extended: 0,
        path: path.as_bytes().to_vec(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_clone::TestClone;
    use super::*;

    #[test]
    fn tracked_files_are_found_in_every_folder() {
        let clone = TestClone::new();
        clone.commit(&[("workflow.toml", ""), ("site/workflow.toml", ""), ("site/my-workflow.toml", "")]);
        assert_eq!(clone.open().index().tracked("workflow.toml"), ["site/workflow.toml", "workflow.toml"]);
    }

    #[test]
    fn only_what_nobody_staged_follows_a_commit() {
        let clone = TestClone::new();
        let first = clone.commit(&[("a", "1\n"), ("b", "1\n"), ("gone", "1\n")]);
        clone.write("b", "mine\n");
        clone.stage(&["b"]);
        let repository = clone.open();
        let old = |path: &str| repository.object_at(first, path).unwrap();
        let new = Some(ObjectId(repository.git.blob(b"2\n").unwrap()));
        let mine = repository.index().read().unwrap().staged("b");
        let change = |path: &str, new| Change { path: path.to_owned(), old: old(path), new };
        let changes = [change("a", new), change("b", new), change("gone", None), change("come", new)];
        repository.index().stage(&changes).unwrap();
        let index = repository.index().read().unwrap();
        assert_eq!((index.staged("a"), index.staged("b")), (new, mine));
        assert_eq!((index.staged("gone"), index.staged("come")), (None, new));
        assert_eq!(clone.read(".git/index.lock"), None);
        assert_eq!(clone.read(".git/tolkit/index"), None);
    }
}
