//! The files of a project as a revision has them.

use std::path::{Path, PathBuf};

use git2::{ErrorCode, ObjectType, Oid, Repository};
use rustc_hash::FxHashMap;

use super::discover::{discover, folder_of};
use super::error::GitError;
use super::renames::{Moved, add_moved};
use super::repository::Repository as Clone;
use super::stored_files::StoredFiles;
use super::tree_path::folder_at;

/// What a project is compared with.
#[derive(Debug, Clone, Copy)]
pub struct Base<'b> {
    /// The revision: `main`, `HEAD~3`, a commit.
    pub revision: &'b str,
    /// Whether that is where the revision and what is checked out went apart, as in a pull request.
    pub is_merge_base: bool,
    /// Whether the index is compared, and not the files on the disk.
    pub is_staged: bool,
}

/// A revision's files below the project's folder, where they stand now: those that were renamed since have their new paths, too.
pub struct Revision {
    name: String,
    stored: StoredFiles,
    moved: FxHashMap<String, Moved>,
    /// The tree of the revision that was named, which may have gone on since.
    tip: Option<Oid>,
    folder: PathBuf,
}

impl Revision {
    /// Finds what a project is compared with, in the repository that its root is in.
    ///
    /// # Errors
    ///
    /// Fails if there is no repository, and with [`GitError::NoRevision`] if it lacks the revision; with [`GitError::Shallow`] if
    /// the clone has no whole history; with [`GitError::NoMergeBase`] if the revision and what is checked out have nothing in common.
    pub fn open(root: &Path, base: Base<'_>) -> Result<Self, GitError> {
        let own = discover(root)?;
        let folder = folder_of(&own, root).unwrap_or_default();
        let staged = if base.is_staged { Some(Clone::open(root)?.index().of_commit()?) } else { None };
        let (mut stored, mut moved) = (StoredFiles::default(), FxHashMap::default());
        let at = stored.add_repository(Repository::open(own.path())?);
        let commits = commits_of(&own, base)?;
        if let Some((_, compared)) = commits {
            let top = own.find_commit(compared)?.tree()?;
            let stood = add_moved(&own, &top, staged.as_ref(), (&folder, ""), &mut moved)?;
            let submodules = match folder_at(&own, top.id(), &stood)? {
                Some(tree) => stored.add_tree(at, &own.find_tree(tree)?, "")?,
                None => Vec::new(),
            };
            for (path, commit) in submodules {
                stored.add_submodule(root, &path, commit, &mut |repository, tree, path| {
                    add_moved(repository, tree, None, (Path::new(""), path), &mut moved).map(drop)
                })?;
            }
        }
        let tip = commits.map(|(named, _)| own.find_commit(named).map(|commit| commit.tree_id())).transpose()?;
        Ok(Self { name: base.revision.to_owned(), stored, moved, tip, folder })
    }

    /// Whether the revision has exactly these bytes at a path; `None` is no file.
    #[must_use]
    pub fn has(&self, path: &str, bytes: Option<&[u8]>) -> bool {
        match (self.id(path), bytes) {
            (None, None) => true,
            (Some(id), Some(bytes)) => Oid::hash_object(ObjectType::Blob, bytes).is_ok_and(|now| now == id),
            _ => false,
        }
    }

    fn id(&self, path: &str) -> Option<Oid> {
        let stored = self.stored.files.get(path).map(|file| file.id);
        stored.or_else(|| self.moved.get(path).map(|moved| moved.id))
    }

    /// Whether the revision has a file at a path.
    #[must_use]
    pub fn has_file(&self, path: &str) -> bool {
        self.stored.files.contains_key(path)
    }

    /// Whether a file was elsewhere.
    #[must_use]
    pub fn is_moved(&self, path: &str) -> bool {
        !self.has_file(path) && self.moved.contains_key(path)
    }

    /// Where a file was, if that was elsewhere in the project.
    #[must_use]
    pub fn moved_from(&self, path: &str) -> Option<&str> {
        self.moved.get(path).filter(|_| !self.has_file(path))?.from.as_deref()
    }

    /// The bytes that a file had; `None` if the revision has none.
    ///
    /// # Errors
    ///
    /// Fails with [`GitError::MissingObject`] in a partial clone that lacks them.
    pub fn read(&self, path: &str) -> Result<Option<Vec<u8>>, GitError> {
        let read = match (self.stored.files.get(path), self.moved.get(path)) {
            (Some(file), _) => self.stored.read(*file),
            (None, Some(moved)) => self.stored.read_object(moved.id),
            (None, None) => return Ok(None),
        };
        read.map(Some).map_err(|error| self.missing(&error))
    }

    /// The bytes that stood at the very path; what a file that came there since had elsewhere is not asked.
    ///
    /// # Errors
    ///
    /// Fails with [`GitError::MissingObject`] in a partial clone that lacks them.
    pub fn read_unmoved(&self, path: &str) -> Result<Option<Vec<u8>>, GitError> {
        let Some(file) = self.stored.files.get(path) else { return Ok(None) };
        self.stored.read(*file).map(Some).map_err(|error| self.missing(&error))
    }

    /// The bytes of a file as the revision that was named has them, wherever what is compared left it.
    ///
    /// # Errors
    ///
    /// Fails with [`GitError::MissingObject`] in a partial clone that lacks them.
    pub fn read_at_tip(&self, path: &str) -> Result<Option<Vec<u8>>, GitError> {
        let Some(tip) = self.tip else { return Ok(None) };
        self.stored.read_in_tree(tip, &self.folder.join(path)).map_err(|error| self.missing(&error))
    }

    /// What the files of a name contain in the revision that was named, anywhere in the repository, that are not where they were.
    ///
    /// # Errors
    ///
    /// Fails with [`GitError::MissingObject`] in a partial clone that lacks them.
    pub fn read_gone_from_tip(&self, name: &str) -> Result<Vec<Vec<u8>>, GitError> {
        let Some(tip) = self.tip else { return Ok(Vec::new()) };
        self.stored.read_gone(tip, name).map_err(|error| self.missing(&error))
    }

    fn missing(&self, error: &git2::Error) -> GitError {
        match error.code() {
            ErrorCode::NotFound => GitError::MissingObject(self.name.clone()),
            code => GitError::Other(git2::Error::new(code, error.class(), error.message())),
        }
    }
}

/// The commit that a revision names, and the one that is compared; none for `HEAD` before the first commit.
fn commits_of(repository: &Repository, base: Base<'_>) -> Result<Option<(Oid, Oid)>, GitError> {
    let name = base.revision;
    let head = repository.head().and_then(|head| head.peel_to_commit()).map(|commit| commit.id());
    if name == "HEAD" && head.as_ref().is_err_and(|error| error.code() == ErrorCode::UnbornBranch) {
        return Ok(None);
    }
    let named = match repository.revparse_single(name).and_then(|object| object.peel_to_commit()) {
        Ok(commit) => commit.id(),
        Err(_) if repository.is_shallow() => return Err(GitError::Shallow(name.to_owned())),
        Err(error) if matches!(error.code(), ErrorCode::NotFound | ErrorCode::InvalidSpec | ErrorCode::Peel) => {
            return Err(GitError::NoRevision(name.to_owned()));
        }
        Err(error) => return Err(error.into()),
    };
    let Ok(head) = head else { return Ok(Some((named, named))) };
    if !base.is_merge_base {
        return Ok(Some((named, named)));
    }
    match repository.merge_base(head, named) {
        Ok(common) => Ok(Some((named, common))),
        Err(error) if error.code() == ErrorCode::NotFound => Err(GitError::NoMergeBase(name.to_owned())),
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_clone::TestClone;
    use super::*;

    fn at(revision: &str) -> Base<'_> {
        Base { revision, is_merge_base: true, is_staged: false }
    }

    #[test]
    fn a_revision_has_the_files_of_its_time() {
        let clone = TestClone::new();
        clone.commit(&[("site/a", "1\n")]);
        clone.commit(&[("site/a", "2\n"), ("site/b/c", "1\n"), ("other", "1\n")]);
        let site = clone.root().path().join("site");
        let (before, now) = (Revision::open(&site, at("HEAD~1")).unwrap(), Revision::open(&site, at("main")).unwrap());
        assert_eq!(before.read("a").unwrap().as_deref(), Some(&b"1\n"[..]));
        assert_eq!(now.read("a").unwrap().as_deref(), Some(&b"2\n"[..]));
        assert!(now.has("b/c", Some(b"1\n")) && !now.has("b/c", Some(b"2\n")) && !now.has("b/c", None));
        assert!(before.has("b/c", None) && !before.has_file("b/c") && now.has_file("b/c"));
        assert_eq!(now.read("other").unwrap(), None, "it is not in the project's folder");
    }

    #[test]
    fn what_is_no_revision_is_said() {
        let clone = TestClone::new();
        clone.commit(&[("a", "1\n")]);
        let root = clone.root();
        for name in ["nowhere", "HEAD~7", "HEAD:a", "..", "0123456789"] {
            assert!(
                matches!(Revision::open(root.path(), at(name)), Err(GitError::NoRevision(no)) if no == name),
                "{name}"
            );
        }
        let outside = tempfile::tempdir().unwrap();
        assert!(matches!(Revision::open(outside.path(), at("main")), Err(GitError::NoRepository)));
    }
}
