//! The files of a tree below the project's folder, those of its submodules included.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use git2::{ErrorCode, FileMode, ObjectType, Oid, Repository, Tree, TreeWalkMode, TreeWalkResult};

use super::error::GitError;
use super::tree_path::entry_at;

/// Files by their paths from the project's root, each in the repository that has it. Reads in a repository are one at a time.
#[derive(Default)]
pub(super) struct StoredFiles {
    repositories: Vec<Mutex<Repository>>,
    pub(super) files: BTreeMap<String, StoredFile>,
}

/// One file.
#[derive(Debug, Clone, Copy)]
pub(super) struct StoredFile {
    repository: usize,
    /// Its contents.
    pub(super) id: Oid,
    /// Whether it is a symbolic link.
    pub(super) is_link: bool,
}

impl StoredFiles {
    /// Takes in a repository, and returns its number.
    pub(super) fn add_repository(&mut self, repository: Repository) -> usize {
        self.repositories.push(Mutex::new(repository));
        self.repositories.len() - 1
    }

    pub(super) fn add(&mut self, repository: usize, path: String, id: Oid, is_link: bool) {
        self.files.insert(path, StoredFile { repository, id, is_link });
    }

    /// Adds the files of a tree, whose paths get a prefix; returns the submodules, by path.
    pub(super) fn add_tree(
        &mut self,
        repository: usize,
        tree: &Tree<'_>,
        prefix: &str,
    ) -> Result<Vec<(String, Oid)>, git2::Error> {
        let mut submodules = Vec::new();
        tree.walk(TreeWalkMode::PreOrder, |directory, entry| {
            let Ok(name) = entry.name() else { return TreeWalkResult::Ok };
            let path = format!("{prefix}{directory}{name}");
            match entry.kind() {
                Some(ObjectType::Blob) => {
                    self.add(repository, path, entry.id(), entry.filemode() == i32::from(FileMode::Link));
                }
                Some(ObjectType::Commit) => submodules.push((path, entry.id())),
                _ => {}
            }
            TreeWalkResult::Ok
        })?;
        Ok(submodules)
    }

    /// Adds the files of a submodule as a commit of it has them; nothing where it was not fetched. `look` gets each one's
    /// repository, tree and path.
    ///
    /// # Errors
    ///
    /// Fails with [`GitError::SubmoduleHistory`] if the submodule's clone lacks the commit.
    pub(super) fn add_submodule(
        &mut self,
        root: &Path,
        path: &str,
        commit: Oid,
        look: &mut dyn FnMut(&Repository, &Tree<'_>, &str) -> Result<(), git2::Error>,
    ) -> Result<(), GitError> {
        let Ok(repository) = Repository::open(root.join(path)) else { return Ok(()) };
        let tree = match repository.find_commit(commit).and_then(|commit| commit.tree()) {
            Ok(tree) => tree.id(),
            Err(error) if error.code() == ErrorCode::NotFound => {
                return Err(GitError::SubmoduleHistory(path.to_owned()));
            }
            Err(error) => return Err(error.into()),
        };
        // A second handle, so that one can be read while the other one is kept.
        let at = self.add_repository(Repository::open(repository.path())?);
        let tree = repository.find_tree(tree)?;
        look(&repository, &tree, path)?;
        for (inner, commit) in self.add_tree(at, &tree, &format!("{path}/"))? {
            self.add_submodule(root, &inner, commit, look)?;
        }
        Ok(())
    }

    /// The contents of a file.
    pub(super) fn read(&self, file: StoredFile) -> Result<Vec<u8>, git2::Error> {
        let repository = self.repositories[file.repository].lock().unwrap_or_else(PoisonError::into_inner);
        Ok(repository.find_blob(file.id)?.content().to_vec())
    }

    /// The contents of a file of a tree in the first repository; none if the tree has no such file.
    pub(super) fn read_in_tree(&self, tree: Oid, path: &Path) -> Result<Option<Vec<u8>>, git2::Error> {
        let Some(repository) = self.repositories.first() else { return Ok(None) };
        let repository = repository.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(entry) = entry_at(&repository.find_tree(tree)?, path)? else { return Ok(None) };
        Ok(Some(repository.find_blob(entry.id())?.content().to_vec()))
    }

    /// What the files of a name contain in a tree of the first repository, but for those that its work tree has still.
    pub(super) fn read_gone(&self, tree: Oid, name: &str) -> Result<Vec<Vec<u8>>, git2::Error> {
        let Some(repository) = self.repositories.first() else { return Ok(Vec::new()) };
        let repository = repository.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(top) = repository.workdir() else { return Ok(Vec::new()) };
        let mut gone = Vec::new();
        repository.find_tree(tree)?.walk(TreeWalkMode::PreOrder, |directory, entry| {
            if entry.kind() == Some(ObjectType::Blob)
                && entry.name() == Ok(name)
                && !top.join(directory).join(name).is_file()
            {
                gone.push(entry.id());
            }
            TreeWalkResult::Ok
        })?;
        gone.into_iter().map(|id| Ok(repository.find_blob(id)?.content().to_vec())).collect()
    }

    /// The contents of an object, in whichever repository has it.
    pub(super) fn read_object(&self, id: Oid) -> Result<Vec<u8>, git2::Error> {
        let read = |repository: &Mutex<Repository>| {
            let repository = repository.lock().unwrap_or_else(PoisonError::into_inner);
            repository.find_blob(id).map(|blob| blob.content().to_vec())
        };
        let mut result = Err(git2::Error::from_str("no repository"));
        for repository in &self.repositories {
            result = read(repository);
            if result.is_ok() {
                break;
            }
        }
        result
    }
}
