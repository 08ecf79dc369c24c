//! The files of a commit, as a project reads them.

use std::io;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use git2::{ErrorCode, ObjectType, Oid};

use super::GitError;
use super::repository::{ObjectId, Repository};
use crate::files::{DirectoryEntry, FileKind, FileTree};

/// A commit's files below the project's folder.
pub struct CommitTree {
    repository: Mutex<git2::Repository>,
    /// The tree of the project's folder; none where the commit has no such folder.
    tree: Option<Oid>,
}

const SYMBOLIC_LINK: i32 = 0o120_000;

impl Repository {
    /// Returns the files of a commit below the project's folder.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where the commit cannot be read.
    pub fn tree(&self, commit: ObjectId) -> Result<CommitTree, GitError> {
        let repository = git2::Repository::open(self.repository.path())?;
        let tree = {
            let top = repository.find_commit(commit.0)?.tree()?;
            if self.folder.as_os_str().is_empty() {
                Some(top.id())
            } else {
                match top.get_path(&self.folder) {
                    Ok(entry) if entry.kind() == Some(ObjectType::Tree) => Some(entry.id()),
                    Err(error) if error.code() != ErrorCode::NotFound => return Err(error.into()),
                    _ => None,
                }
            }
        };
        Ok(CommitTree { repository: Mutex::new(repository), tree })
    }
}

impl CommitTree {
    /// Finds what stands at a path: its mode and its object.
    fn find(&self, repository: &git2::Repository, path: &str) -> Result<Option<(i32, ObjectType, Oid)>, git2::Error> {
        let Some(tree) = self.tree else { return Ok(None) };
        if path.is_empty() {
            return Ok(Some((0o040_000, ObjectType::Tree, tree)));
        }
        match repository.find_tree(tree)?.get_path(Path::new(path)) {
            Ok(entry) => Ok(Some((entry.filemode(), entry.kind().unwrap_or(ObjectType::Any), entry.id()))),
            Err(error) if error.code() == ErrorCode::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, git2::Repository> {
        self.repository.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn kind_of(mode: i32, kind: ObjectType) -> FileKind {
    match kind {
        ObjectType::Blob if mode != SYMBOLIC_LINK => FileKind::File,
        ObjectType::Tree => FileKind::Directory,
        _ => FileKind::Unusable,
    }
}

impl FileTree for CommitTree {
    fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        let repository = self.lock();
        let Some((mode, kind, id)) = self.find(&repository, path).map_err(io::Error::other)? else { return Ok(None) };
        if kind_of(mode, kind) != FileKind::File {
            return Ok(None);
        }
        Ok(Some(repository.find_blob(id).map_err(io::Error::other)?.content().to_vec()))
    }

    fn kind(&self, path: &str) -> Option<FileKind> {
        let (mode, kind, _) = self.find(&self.lock(), path).ok()??;
        Some(kind_of(mode, kind))
    }

    fn entries(&self, directory: &str) -> io::Result<Vec<DirectoryEntry>> {
        let repository = self.lock();
        let found = self.find(&repository, directory).map_err(io::Error::other)?;
        let Some((_, ObjectType::Tree, id)) = found else { return Ok(Vec::new()) };
        let tree = repository.find_tree(id).map_err(io::Error::other)?;
        let mut entries: Vec<DirectoryEntry> = tree
            .iter()
            .map(|entry| {
                let name = String::from_utf8_lossy(entry.name_bytes()).into_owned();
                let kind = kind_of(entry.filemode(), entry.kind().unwrap_or(ObjectType::Any));
                DirectoryEntry { name, kind, link: entry.filemode() == SYMBOLIC_LINK }
            })
            .collect();
        entries.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(entries)
    }
}
