//! The files of a commit, as a project reads them.

use std::io;
use std::sync::{Mutex, PoisonError};

use git2::{FileMode, ObjectType, Oid};

use super::error::GitError;
use super::folders::Folders;
use super::object_id::ObjectId;
use super::repository::Repository;
use super::tree_path::folder_at;
use crate::files::{DirectoryEntry, FileKind, FileTree};

/// A commit's files below the project's folder.
pub struct CommitTree {
    repository: Mutex<(git2::Repository, Folders)>,
    /// The tree of the project's folder; none if the commit has no such folder.
    tree: Option<Oid>,
}

impl CommitTree {
    /// Finds the files of a commit below the project's folder.
    ///
    /// # Errors
    ///
    /// Fails if the commit cannot be read.
    pub fn open(of: &Repository, commit: ObjectId) -> Result<Self, GitError> {
        // A handle of its own: it is read by several threads.
        let repository = git2::Repository::open(of.own_directory())?;
        let top = repository.find_commit(commit.0)?.tree_id();
        let tree = folder_at(&repository, top, &of.project)?;
        Ok(Self { repository: Mutex::new((repository, Folders::default())), tree })
    }

    /// Finds what stands at a path: its mode and its object.
    fn find(
        &self,
        (repository, folders): &mut (git2::Repository, Folders),
        path: &str,
    ) -> Result<Option<(i32, ObjectType, Oid)>, git2::Error> {
        let Some(tree) = self.tree else { return Ok(None) };
        if path.is_empty() {
            return Ok(Some((FileMode::Tree.into(), ObjectType::Tree, tree)));
        }
        let entry = folders.find(repository, tree, path)?;
        Ok(entry.map(|entry| (entry.mode, entry.kind, entry.id)))
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, (git2::Repository, Folders)> {
        self.repository.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn kind_of(mode: i32, kind: ObjectType) -> FileKind {
    match kind {
        ObjectType::Blob if mode != i32::from(FileMode::Link) => FileKind::File,
        ObjectType::Tree => FileKind::Directory,
        _ => FileKind::Unusable,
    }
}

impl FileTree for CommitTree {
    fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        let mut locked = self.lock();
        let Some((mode, kind, id)) = self.find(&mut locked, path).map_err(io::Error::other)? else { return Ok(None) };
        if kind_of(mode, kind) != FileKind::File {
            return Ok(None);
        }
        Ok(Some(locked.0.find_blob(id).map_err(io::Error::other)?.content().to_vec()))
    }

    fn kind(&self, path: &str) -> Option<FileKind> {
        let (mode, kind, _) = self.find(&mut self.lock(), path).ok()??;
        Some(kind_of(mode, kind))
    }

    fn entries(&self, directory: &str) -> io::Result<Vec<DirectoryEntry>> {
        let mut locked = self.lock();
        let found = self.find(&mut locked, directory).map_err(io::Error::other)?;
        let Some((_, ObjectType::Tree, id)) = found else { return Ok(Vec::new()) };
        let tree = locked.0.find_tree(id).map_err(io::Error::other)?;
        let mut entries: Vec<DirectoryEntry> = tree
            .iter()
            .map(|entry| {
                let name = String::from_utf8_lossy(entry.name_bytes()).into_owned();
                let kind = kind_of(entry.filemode(), entry.kind().unwrap_or(ObjectType::Any));
                DirectoryEntry { name, kind, link: entry.filemode() == i32::from(FileMode::Link) }
            })
            .collect();
        entries.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(entries)
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_clone::TestClone;
    use super::*;

    #[test]
    fn the_files_of_a_commit_are_read_below_the_project() {
        let clone = TestClone::new();
        let before = clone.commit(&[("a", "1\n")]);
        let commit = clone.commit(&[("site/b", "2\n"), ("site/c/d", "3\n")]);
        clone.write("site/b", "changed\n");
        let repository = Repository::open(&clone.root().path().join("site")).unwrap();
        let tree = CommitTree::open(&repository, commit).unwrap();
        assert_eq!(tree.read("b").unwrap().as_deref(), Some(&b"2\n"[..]));
        assert_eq!(tree.read("a").unwrap(), None);
        assert_eq!(tree.kind("c"), Some(FileKind::Directory));
        let names: Vec<String> = tree.entries("").unwrap().into_iter().map(|entry| entry.name).collect();
        assert_eq!(names, ["b", "c"]);
        let empty = CommitTree::open(&repository, before).unwrap();
        assert_eq!((empty.kind(""), empty.entries("").unwrap().len()), (None, 0));
    }
}
