//! The files of a project as a revision has them.

use std::path::Path;
use std::sync::Mutex;

use git2::{ErrorCode, ObjectType, Oid, Repository, TreeWalkMode, TreeWalkResult};
use rustc_hash::FxHashMap;

use super::discover::{discover, folder_of};
use super::error::GitError;

/// A revision's files below one directory. Reads are one at a time; comparing needs none.
pub struct Revision {
    name: String,
    repository: Mutex<Repository>,
    /// The files by their path from the project's root.
    blobs: FxHashMap<String, Oid>,
}

impl Revision {
    /// Finds a revision (`main`, `HEAD~3`, a commit) in the repository that the project's root is in.
    ///
    /// # Errors
    ///
    /// Fails if there is no repository, and with [`GitError::NoRevision`] if it lacks the revision; with
    /// [`GitError::Shallow`] if the clone has no whole history.
    pub fn open(root: &Path, name: &str) -> Result<Self, GitError> {
        let repository = discover(root)?;
        let blobs = match files(&repository, root, name) {
            Ok(blobs) => blobs,
            Err(_) if repository.is_shallow() => return Err(GitError::Shallow(name.to_owned())),
            Err(error) if matches!(error.code(), ErrorCode::NotFound | ErrorCode::InvalidSpec | ErrorCode::Peel) => {
                return Err(GitError::NoRevision(name.to_owned()));
            }
            Err(error) => return Err(error.into()),
        };
        Ok(Self { name: name.to_owned(), repository: Mutex::new(repository), blobs })
    }

    /// Whether the revision has exactly these bytes at a path; `None` is no file.
    #[must_use]
    pub fn has(&self, path: &str, bytes: Option<&[u8]>) -> bool {
        match (self.blobs.get(path), bytes) {
            (None, None) => true,
            (Some(id), Some(bytes)) => Oid::hash_object(ObjectType::Blob, bytes).is_ok_and(|now| now == *id),
            _ => false,
        }
    }

    /// Whether the revision has a file at a path.
    #[must_use]
    pub fn has_file(&self, path: &str) -> bool {
        self.blobs.contains_key(path)
    }

    /// The bytes of a file; `None` if the revision has none.
    ///
    /// # Errors
    ///
    /// Fails with [`GitError::MissingObject`] in a partial clone that lacks them.
    pub fn read(&self, path: &str) -> Result<Option<Vec<u8>>, GitError> {
        let Some(id) = self.blobs.get(path) else { return Ok(None) };
        let repository = self.repository.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let blob = repository.find_blob(*id).map_err(|error| match error.code() {
            ErrorCode::NotFound => GitError::MissingObject(self.name.clone()),
            _ => GitError::Other(error),
        })?;
        Ok(Some(blob.content().to_vec()))
    }
}

/// The files of a revision by their path from the project's root.
fn files(repository: &Repository, root: &Path, name: &str) -> Result<FxHashMap<String, Oid>, git2::Error> {
    let mut tree = repository.revparse_single(name)?.peel_to_commit()?.tree()?;
    // The project may be a folder of the repository.
    if let Some(folder) = folder_of(repository, root)
        && !folder.as_os_str().is_empty()
    {
        match tree.get_path(&folder) {
            Ok(entry) => tree = repository.find_tree(entry.id())?,
            Err(error) if error.code() == ErrorCode::NotFound => return Ok(FxHashMap::default()),
            Err(error) => return Err(error),
        }
    }
    let mut blobs = FxHashMap::default();
    tree.walk(TreeWalkMode::PreOrder, |directory, entry| {
        if entry.kind() == Some(ObjectType::Blob)
            && let Ok(name) = entry.name()
        {
            blobs.insert(format!("{directory}{name}"), entry.id());
        }
        TreeWalkResult::Ok
    })?;
    Ok(blobs)
}

#[cfg(test)]
mod tests {
    use super::super::test_clone::TestClone;
    use super::*;

    #[test]
    fn a_revision_has_the_files_of_its_time() {
        let clone = TestClone::new();
        clone.commit(&[("site/a", "1\n")]);
        clone.commit(&[("site/a", "2\n"), ("site/b/c", "1\n"), ("other", "1\n")]);
        let site = clone.root().path().join("site");
        let (before, now) = (Revision::open(&site, "HEAD~1").unwrap(), Revision::open(&site, "main").unwrap());
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
            assert!(matches!(Revision::open(root.path(), name), Err(GitError::NoRevision(no)) if no == name), "{name}");
        }
        let outside = tempfile::tempdir().unwrap();
        assert!(matches!(Revision::open(outside.path(), "main"), Err(GitError::NoRepository)));
    }
}
