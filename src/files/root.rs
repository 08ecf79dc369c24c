//! A directory, and reading in it.

use std::collections::{BTreeSet, HashSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, RwLock};

use super::entry::{DirectoryEntry, FileKind, kind_of};
use super::error::{FileError, io_error};
use super::git_folder::is_git_folder;
use super::layer::{Changes, FileTree, Layer};

/// The longest file of a project that is read, in bytes.
const LONGEST_FILE: usize = 64 * 1024 * 1024;

/// A directory, and the promise to stay inside it.
#[derive(Debug, Clone)]
pub struct Root {
    pub(super) path: PathBuf,
    /// The directories that were swept, each once.
    pub(super) swept: Arc<Mutex<BTreeSet<PathBuf>>>,
    /// The directories that are inside, with every link on the way to them.
    pub(super) reached: Arc<RwLock<HashSet<PathBuf>>>,
    /// What is read and written in place of the disk.
    pub(super) layer: Option<Layer>,
    /// The longest file that is read.
    longest: usize,
}

impl Root {
    /// The root at a directory.
    ///
    /// # Errors
    ///
    /// The error of the operating system if there is no such directory.
    pub fn new(directory: &Path) -> io::Result<Self> {
        let path = directory.canonicalize()?;
        if path.is_dir() {
            Ok(Self { path, swept: Arc::default(), reached: Arc::default(), layer: None, longest: LONGEST_FILE })
        } else {
            Err(io::ErrorKind::NotADirectory.into())
        }
    }

    /// The root at a directory that must be there, with files of any length.
    ///
    /// # Errors
    ///
    /// A [`FileError`] if it is not.
    pub fn at(directory: &Path) -> Result<Self, FileError> {
        let root = Self::new(directory).map(|root| Self { longest: usize::MAX, ..root });
        root.map_err(|source| FileError::Io { path: directory.display().to_string(), source })
    }

    /// The root with a layer in memory: what is written stays there. It reads what a tree has, or else what this root has.
    #[must_use]
    pub fn layered(&self, tree: Option<Arc<dyn FileTree>>) -> Self {
        let layer = match (tree, &self.layer) {
            (None, Some(below)) => below.copy(),
            (tree, _) => Layer::new(tree),
        };
        Self { layer: Some(layer), ..self.clone() }
    }

    /// What was written in memory.
    #[must_use]
    pub fn changes(&self) -> Changes {
        self.layer.as_ref().map(|layer| layer.changes().clone()).unwrap_or_default()
    }

    /// How much was written over the disk so far, to be asked later what came since.
    #[must_use]
    pub fn changes_so_far(&self) -> usize {
        self.layer.as_ref().map_or(0, Layer::so_far)
    }

    /// What was written since, in the end.
    #[must_use]
    pub fn changes_since(&self, before: usize) -> Changes {
        self.layer.as_ref().map(|layer| layer.since(before)).unwrap_or_default()
    }

    /// The tree that is read in place of the disk.
    fn tree(&self) -> Option<&dyn FileTree> {
        self.layer.as_ref()?.tree.as_deref()
    }

    /// Whether all that is read and written is on the disk.
    #[must_use]
    pub fn is_on_disk(&self) -> bool {
        self.layer.is_none()
    }

    /// The directory itself.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The bytes of a file.
    ///
    /// # Errors
    ///
    /// A [`FileError`] if the path leads out of the repository or the file cannot be read.
    pub fn read(&self, path: &str) -> Result<Vec<u8>, FileError> {
        self.read_at_most(path, self.longest)
    }

    /// The bytes of a file that has no more than so many.
    ///
    /// # Errors
    ///
    /// A [`FileError`] if the path leads out of the repository or the file cannot be read, or is longer.
    pub fn read_at_most(&self, path: &str, longest: usize) -> Result<Vec<u8>, FileError> {
        let full = self.inside(path)?;
        let not_found = || self.io_error(path, io::ErrorKind::NotFound.into());
        if let Some(changed) = self.layer.as_ref().and_then(|layer| layer.changed(path)) {
            return changed.map(|bytes| bytes.to_vec()).ok_or_else(not_found);
        }
        let bytes = match self.tree() {
            Some(tree) => tree.read(path).map_err(|error| self.io_error(path, error))?.ok_or_else(not_found)?,
            None => self.read_on_disk(path, &full, longest)?,
        };
        if bytes.len() > longest {
            Err(FileError::TooLong { path: path.to_owned(), bytes: longest })
        } else {
            Ok(bytes)
        }
    }

    /// The bytes of a file, or `None` if there is none.
    ///
    /// # Errors
    ///
    /// A [`FileError`] if the path leads out of the repository or the file cannot be read.
    pub fn read_if_exists(&self, path: &str) -> Result<Option<Vec<u8>>, FileError> {
        match self.read(path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(FileError::Io { source, .. })
                if matches!(source.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) =>
            {
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// What stands at a path, following links; `None` if there is nothing.
    #[must_use]
    pub fn kind(&self, path: &str) -> Option<FileKind> {
        let full = self.inside(path).ok()?;
        if let Some(layer) = &self.layer {
            if let Some(kind) = layer.kind(path) {
                return kind;
            }
            if let Some(tree) = &layer.tree {
                return tree.kind(path);
            }
        }
        let metadata = std::fs::symlink_metadata(&full).ok()?;
        if full.parent().is_some_and(|directory| self.leads_out(directory)) {
            return Some(FileKind::Unusable);
        }
        Some(if metadata.is_symlink() { self.kind_of_link(&full) } else { kind_of(metadata.file_type()) })
    }

    /// How long ago a file was written; `None` if there is none, or nobody knows.
    #[must_use]
    pub fn age(&self, path: &str) -> Option<std::time::Duration> {
        std::fs::symlink_metadata(self.inside(path).ok()?).ok()?.modified().ok()?.elapsed().ok()
    }

    /// What stands at a path, as [`Self::kind`] does.
    ///
    /// # Errors
    ///
    /// A [`FileError`] if nobody may know.
    pub fn look_at(&self, path: &str) -> Result<Option<FileKind>, FileError> {
        if self.tree().is_some() {
            return Ok(self.kind(path));
        }
        match std::fs::symlink_metadata(self.inside(path)?) {
            Err(error) if !matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                Err(self.io_error(path, error))
            }
            _ => Ok(self.kind(path)),
        }
    }

    /// Whether a symbolic link stands at a path.
    #[must_use]
    pub fn is_link(&self, path: &str) -> bool {
        self.tree().is_none() && self.inside(path).is_ok_and(|full| full.is_symlink())
    }

    /// Whether a symbolic link stands somewhere on the way to a path, or at it.
    #[must_use]
    pub fn leads_through_link(&self, path: &str) -> bool {
        let ends = path.match_indices('/').map(|(at, _)| at).chain([path.len()]);
        ends.into_iter().any(|end| self.is_link(&path[..end]))
    }

    /// The path from the root that a file or directory really has, links followed; `None` outside.
    #[must_use]
    pub fn real_path(&self, path: &str) -> Option<String> {
        if self.tree().is_some() {
            return self.kind(path).map(|_| path.to_owned());
        }
        let real = self.inside(path).ok()?.canonicalize().ok()?;
        real.strip_prefix(&self.path).ok()?.to_str().map(|path| path.replace('\\', "/"))
    }

    /// The entries of a directory, sorted by name; empty if there is no such directory.
    ///
    /// # Errors
    ///
    /// A [`FileError`] if the directory is there and cannot be read.
    pub fn entries(&self, directory: &str) -> Result<Vec<DirectoryEntry>, FileError> {
        let below = match self.tree() {
            Some(tree) => tree.entries(directory).map_err(|error| self.io_error(directory, error))?,
            None => self.entries_on_disk(directory)?,
        };
        Ok(match &self.layer {
            Some(layer) => layer.entries(directory, below),
            None => below,
        })
    }

    fn entries_on_disk(&self, directory: &str) -> Result<Vec<DirectoryEntry>, FileError> {
        let full = self.inside(directory)?;
        if self.leads_out(&full) {
            return Err(FileError::Outside(directory.to_owned()));
        }
        let entries = match std::fs::read_dir(&full) {
            Ok(entries) => entries,
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                return Ok(Vec::new());
            }
            Err(error) => return Err(self.io_error(directory, error)),
        };
        let mut found = Vec::new();
        for entry in entries {
            let entry = entry.map_err(|error| self.io_error(directory, error))?;
            let name = entry.file_name();
            if is_git_folder(&name) {
                continue;
            }
            let link = entry.file_type().is_ok_and(|kind| kind.is_symlink());
            let kind = match (name.to_str(), entry.file_type()) {
                (None, _) | (_, Err(_)) => FileKind::Unusable,
                (Some(_), Ok(_)) if link => self.kind_of_link(&entry.path()),
                (Some(_), Ok(kind)) => kind_of(kind),
            };
            found.push(DirectoryEntry { name: name.to_string_lossy().into_owned(), kind, link });
        }
        found.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(found)
    }

    /// Why something at a path could not be done. What is in git's own directory is called so that one finds it.
    pub(super) fn io_error(&self, path: &str, source: io::Error) -> FileError {
        let mut parts = self.path.components().skip_while(|part| part.as_os_str() != ".git").peekable();
        if parts.peek().is_none() {
            return io_error(path, source);
        }
        io_error(&parts.collect::<PathBuf>().join(path).to_string_lossy().replace('\\', "/"), source)
    }

    /// Where a directory really is, so that a loop of links is noticed.
    #[must_use]
    pub fn real_directory(&self, path: &str) -> Option<PathBuf> {
        if self.tree().is_some() {
            return self.inside(path).ok();
        }
        self.inside(path).ok()?.canonicalize().ok()
    }
}
