//! Single files of the work tree and the index: whether somebody changed them, and bringing them up to a new commit.
//!
//! The index is replaced whole, by way of git's own `index.lock`, which appears with its content in it: so that whoever
//! finds one that was left behind can tell ours by its bytes.

use std::path::Path;

use git2::{AttrCheckFlags, AttrValue, Index, IndexEntry, IndexTime};

use super::content::Change;
use super::repository::{Clone, ObjectId};
use super::{GitError, root_at};
use crate::files::{FileError, Root};

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

/// Our copy of the index, from which the new one is made.
const COPY: &str = "tolkit/index";
const INDEX: &str = "index";
const INDEX_LOCK: &str = "index.lock";
/// How often another program that has the index is waited for, and how long each time, in milliseconds.
const PATIENCE: (usize, u64) = (40, 50);
const SKIP_WORKTREE: u16 = 1 << 14;
const STAGE_MASK: u16 = 0x3000;

impl Clone {
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

    /// Returns the bytes of a file of the work tree as git would store them: with the line breaks that the repository has.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where it cannot be read.
    pub fn clean_bytes(&self, path: &str) -> Result<Option<Vec<u8>>, GitError> {
        let full = self.work_tree().join(path);
        if !full.is_file() || full.is_symlink() {
            return Ok(None);
        }
        self.refuse_filters(path)?;
        let root = root_at(self.work_tree())?;
        let bytes = root.read(path).map_err(file)?;
        if !bytes.contains(&b'\r') {
            return Ok(Some(bytes));
        }
        let blob = self.repository.blob_path(&full)?;
        Ok(Some(self.repository.find_blob(blob)?.content().to_vec()))
    }

    /// Returns the bytes that a text has in the work tree.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where the file goes through a filter program.
    pub fn work_tree_bytes(&self, path: &str, text: &str) -> Result<Vec<u8>, GitError> {
        self.smudged(path, text.as_bytes().to_vec())
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

    /// Returns the tracked files of a name, from the repository's top; empty where the index cannot be read.
    #[must_use]
    pub fn tracked(&self, name: &str) -> Vec<String> {
        let Ok(index) = self.open_index(INDEX) else { return Vec::new() };
        let paths = index.iter().map(|entry| String::from_utf8_lossy(&entry.path).into_owned());
        paths.filter(|path| path == name || path.ends_with(&format!("/{name}"))).collect()
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

    /// Brings the index's entries of files from what the commit before has to what the new one has. Others stay.
    fn stage(&self, changes: &[Change]) -> Result<(), GitError> {
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

    fn open_index(&self, name: &str) -> Result<Index, GitError> {
        Index::open(&self.repository.path().join(name)).map_err(|error| match error.message() {
            message if message.contains("mandatory extension") => GitError::Index,
            _ => error.into(),
        })
    }

    /// Returns a copy of the index, as it is on the disk now.
    fn copy_index(&self) -> Result<Index, GitError> {
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
    fn git_root(&self) -> Result<Root, GitError> {
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

    /// Refuses a file that a filter program would change on its way.
    fn refuse_filters(&self, path: &str) -> Result<(), GitError> {
        for name in ["filter", "ident", "working-tree-encoding"] {
            let value = self.repository.get_attr(Path::new(path), name, AttrCheckFlags::default())?;
            if !matches!(AttrValue::from_string(value), AttrValue::Unspecified | AttrValue::False) {
                return Err(GitError::Filter(path.to_owned()));
            }
        }
        Ok(())
    }

    /// Returns the bytes that a file has in the work tree: with the line breaks that the person wants there.
    fn smudged(&self, path: &str, bytes: Vec<u8>) -> Result<Vec<u8>, GitError> {
        self.refuse_filters(path)?;
        let attribute = |name: &str| -> Result<Option<String>, GitError> {
            let value = self.repository.get_attr(Path::new(path), name, AttrCheckFlags::default())?;
            Ok(match AttrValue::from_string(value) {
                AttrValue::True => Some("true".to_owned()),
                AttrValue::False => Some("false".to_owned()),
                AttrValue::String(value) => Some(value.to_owned()),
                AttrValue::Bytes(_) | AttrValue::Unspecified => None,
            })
        };
        let (text, eol) = (attribute("text")?, attribute("eol")?);
        let automatic = self.setting("core.autocrlf");
        let native = self.setting("core.eol").as_deref() == Some("crlf");
        let wants_crlf = match (text.as_deref(), eol.as_deref()) {
            (Some("false"), _) | (_, Some("lf")) => false,
            (_, Some("crlf")) => true,
            (text, _) => automatic.as_deref() == Some("true") || (text.is_some() && native),
        };
        if !wants_crlf || bytes.contains(&b'\r') || bytes.contains(&0) {
            return Ok(bytes);
        }
        let mut with = Vec::with_capacity(bytes.len() + bytes.len() / 16);
        for byte in bytes {
            if byte == b'\n' {
                with.push(b'\r');
            }
            with.push(byte);
        }
        Ok(with)
    }
}

/// Tells whether a merge left a file in conflict.
fn is_conflicting(index: &Index, path: &Path) -> bool {
    (1..=3).any(|stage| index.get_path(path, stage).is_some())
}

fn file(error: FileError) -> GitError {
    GitError::File(Box::new(error))
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
