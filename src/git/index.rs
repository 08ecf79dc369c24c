//! The index: replaced whole, by way of git's own `index.lock`, which appears with its content in it, so that whoever finds
//! one that was left behind can tell ours by its bytes; and the locks that a killed command leaves.

use std::path::Path;

use git2::{Index, IndexEntry, IndexTime};

use super::content::Change;
use super::repository::{ObjectId, Repository};
use super::work_tree::file;
use super::{GitError, root_at};
use crate::files::{FileError, Root};

/// Our copy of the index, from which the new one is made.
const COPY: &str = "tolkit/index";
pub(super) const INDEX: &str = "index";
const INDEX_LOCK: &str = "index.lock";
/// How often another program that has the index is waited for, and how long each time, in milliseconds.
const PATIENCE: (usize, u64) = (40, 50);
pub(super) const SKIP_WORKTREE: u16 = 1 << 14;
const STAGE_MASK: u16 = 0x3000;

impl Repository {
    /// Brings the index's entries of files from what the commit before has to what the new one has. Others stay.
    pub(super) fn stage(&self, changes: &[Change]) -> Result<(), GitError> {
        let directory = self.git_root()?;
        for _ in 0..PATIENCE.0 {
            let before = directory.read_if_exists(INDEX).map_err(file)?;
            let mut index = self.copy_index()?;
            let mut is_changed = false;
            let (gone, come): (Vec<&Change>, Vec<&Change>) = changes.iter().partition(|change| change.new.is_none());
            for change in gone.into_iter().chain(come) {
                let at = Path::new(&change.path);
                if is_conflicting(&index, at) {
                    continue;
                }
                let entry = index.get_path(at, 0);
                if entry.as_ref().map(|entry| ObjectId(entry.id)) != change.old || change.old == change.new {
                    continue;
                }
                is_changed = true;
                match change.new {
                    Some(id) => {
                        let mut entry = entry.unwrap_or_else(|| new_entry(&change.path));
                        entry.id = id.0;
                        entry.flags &= !STAGE_MASK;
                        // git looks at the file itself, then.
                        (entry.mtime, entry.ctime, entry.file_size) = (IndexTime::new(0, 0), IndexTime::new(0, 0), 0);
                        index.add(&entry)?;
                    }
                    None => index.remove(at, 0)?,
                }
            }
            if !is_changed {
                return directory.remove_file(COPY).map_err(file);
            }
            index.write()?;
            let bytes = directory.read(COPY).map_err(file)?;
            match directory.create(INDEX_LOCK, &bytes) {
                Err(FileError::Exists(_)) => {
                    std::thread::sleep(std::time::Duration::from_millis(PATIENCE.1));
                    continue;
                }
                created => created.map_err(file)?,
            }
            // Somebody may have written it since it was read.
            if directory.read_if_exists(INDEX).map_err(file)? == before {
                let done = directory.rename(INDEX_LOCK, INDEX).map_err(file);
                let _ = directory.remove_file(COPY);
                return done;
            }
            directory.remove_file(INDEX_LOCK).map_err(file)?;
        }
        Err(GitError::Locked(INDEX.to_owned()))
    }

    pub(super) fn open_index(&self, name: &str) -> Result<Index, GitError> {
        Index::open(&self.repository.path().join(name)).map_err(|error| match error.message() {
            message if message.contains("mandatory extension") => GitError::Index,
            _ => error.into(),
        })
    }

    /// Returns a copy of the index, as it is on the disk now.
    pub(super) fn copy_index(&self) -> Result<Index, GitError> {
        let directory = self.git_root()?;
        let bytes = directory.read_if_exists(INDEX).map_err(file)?;
        let _ = directory.remove_file(&format!("{COPY}.lock"));
        match bytes {
            Some(bytes) => drop(directory.write(COPY, &bytes).map_err(file)?),
            None => directory.remove_file(COPY).map_err(file)?,
        }
        self.open_index(COPY)
    }

    /// The directory that has the work tree's own files: its index, its HEAD.
    pub(super) fn git_root(&self) -> Result<Root, GitError> {
        root_at(self.repository.path())
    }

    /// Removes what a killed program of ours left of [`Self::stage`].
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where it cannot be removed.
    pub fn clear_index_lock(&self) -> Result<(), GitError> {
        let directory = self.git_root()?;
        let left = directory.read_if_exists(INDEX_LOCK).map_err(file)?;
        if left.is_some() && left == directory.read_if_exists(COPY).map_err(file)? {
            directory.remove_file(INDEX_LOCK).map_err(file)?;
        }
        directory.remove_file(COPY).map_err(file)?;
        directory.remove_file(&format!("{COPY}.lock")).map_err(file)
    }

    /// Removes the lock of a ref that a killed program of ours was moving. It is ours if it says so, or if it says nothing and
    /// nobody goes on with it.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where it cannot be read or removed.
    pub fn clear_ref_lock(&self, name: &str, to: Option<ObjectId>) -> Result<(), GitError> {
        let is_own = name == "HEAD";
        let directory = if is_own { self.repository.path() } else { self.directory() };
        let directory = root_at(directory)?;
        let path = format!("{name}.lock");
        let Some(bytes) = directory.read_if_exists(&path).map_err(file)? else { return Ok(()) };
        let says = String::from_utf8_lossy(&bytes).trim().to_owned();
        if !says.is_empty() && to.is_none_or(|to| says != to.to_string()) {
            return Ok(());
        }
        if says.is_empty() {
            std::thread::sleep(std::time::Duration::from_secs(1));
            if directory.read_if_exists(&path).map_err(file)?.is_none_or(|now| now != bytes) {
                return Ok(());
            }
        }
        directory.remove_file(&path).map_err(file)
    }

    /// Removes the lock of HEAD that a killed program of ours left: moving a branch writes what HEAD went through.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where it cannot be read or removed.
    pub fn clear_head_lock(&self) -> Result<(), GitError> {
        self.clear_ref_lock("HEAD", None)
    }

    /// Returns the tracked files of a name, from the repository's top; empty where the index cannot be read.
    #[must_use]
    pub fn tracked(&self, name: &str) -> Vec<String> {
        let Ok(index) = self.open_index(INDEX) else { return Vec::new() };
        let paths = index.iter().map(|entry| String::from_utf8_lossy(&entry.path).into_owned());
        paths.filter(|path| path == name || path.ends_with(&format!("/{name}"))).collect()
    }
}

/// Tells whether a merge left a file in conflict.
pub(super) fn is_conflicting(index: &Index, path: &Path) -> bool {
    (1..=3).any(|stage| index.get_path(path, stage).is_some())
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
