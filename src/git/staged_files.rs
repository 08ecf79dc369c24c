//! The files of the index, as a project reads them: what the next commit would have.

use std::collections::BTreeMap;
use std::io;

use git2::FileMode;

use super::error::GitError;
use super::index::{STAGE_MASK, SUBMODULE};
use super::repository::Repository;
use super::stored_files::StoredFiles;
use crate::files::{DirectoryEntry, FileKind, FileTree};

/// The staged files below the project's folder, those of its submodules as they are staged included.
pub struct StagedFiles {
    stored: StoredFiles,
    /// The entries of each folder.
    folders: BTreeMap<String, BTreeMap<String, DirectoryEntry>>,
}

impl StagedFiles {
    /// Lists what is staged.
    ///
    /// # Errors
    ///
    /// Fails if the index cannot be read, and with [`GitError::SubmoduleHistory`] if a submodule lacks the commit that is staged.
    pub fn open(of: &Repository) -> Result<Self, GitError> {
        let mut stored = StoredFiles::default();
        let at = stored.add_repository(git2::Repository::open(of.own_directory())?);
        let root = of.top().join(&of.project);
        let mut submodules = Vec::new();
        // What a merge left in conflict is not staged.
        for entry in of.index().of_commit()?.iter().filter(|entry| entry.flags & STAGE_MASK == 0) {
            let Some(path) = of.path_in_project(&String::from_utf8_lossy(&entry.path)) else { continue };
            match entry.mode {
                SUBMODULE => submodules.push((path, entry.id)),
                mode => stored.add(at, path, entry.id, mode == u32::from(FileMode::Link)),
            }
        }
        for (path, commit) in submodules {
            stored.add_submodule(&root, &path, commit, &mut |_, _, _| Ok(()))?;
        }
        let mut folders: BTreeMap<String, BTreeMap<String, DirectoryEntry>> = BTreeMap::new();
        for (path, file) in &stored.files {
            let kind = if file.is_link { FileKind::Unusable } else { FileKind::File };
            let (mut path, mut kind, mut link) = (path.as_str(), kind, file.is_link);
            loop {
                let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
                let entry = DirectoryEntry { name: name.to_owned(), kind, link };
                let is_known = folders.entry(folder.to_owned()).or_default().insert(name.to_owned(), entry).is_some();
                if folder.is_empty() || is_known {
                    break;
                }
                (path, kind, link) = (folder, FileKind::Directory, false);
            }
        }
        Ok(Self { stored, folders })
    }
}

impl FileTree for StagedFiles {
    fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        match self.stored.files.get(path).filter(|file| !file.is_link) {
            Some(file) => self.stored.read(*file).map(Some).map_err(io::Error::other),
            None => Ok(None),
        }
    }

    fn kind(&self, path: &str) -> Option<FileKind> {
        match self.stored.files.get(path) {
            Some(file) if file.is_link => Some(FileKind::Unusable),
            Some(_) => Some(FileKind::File),
            None => (path.is_empty() || self.folders.contains_key(path)).then_some(FileKind::Directory),
        }
    }

    fn entries(&self, directory: &str) -> io::Result<Vec<DirectoryEntry>> {
        Ok(self.folders.get(directory).map(|entries| entries.values().cloned().collect()).unwrap_or_default())
    }
}
