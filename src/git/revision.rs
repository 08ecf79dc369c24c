//! The files of a project as a revision has them.

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use git2::{ErrorCode, ObjectType, Oid, Repository, TreeWalkMode, TreeWalkResult};
use rustc_hash::FxHashMap;

use super::GitError;

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
    /// Returns a [`GitError`] where there is no repository, or where it does not have the revision; the latter is
    /// [`GitError::Shallow`] where the clone has no whole history.
    pub fn open(root: &Path, name: &str) -> Result<Self, GitError> {
        let repository = open(root)?;
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

    /// Tells whether the revision has exactly these bytes at a path; `None` is no file.
    #[must_use]
    pub fn has(&self, path: &str, bytes: Option<&[u8]>) -> bool {
        match (self.blobs.get(path), bytes) {
            (None, None) => true,
            (Some(id), Some(bytes)) => Oid::hash_object(ObjectType::Blob, bytes).is_ok_and(|now| now == *id),
            _ => false,
        }
    }

    /// Tells whether the revision has a file at a path.
    #[must_use]
    pub fn has_file(&self, path: &str) -> bool {
        self.blobs.contains_key(path)
    }

    /// Returns the bytes of a file; `None` where the revision has none.
    ///
    /// # Errors
    ///
    /// Returns a [`GitError`] where the object is missing, as in a partial clone.
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

/// Opens the repository that a project's root is in.
pub(super) fn open(root: &Path) -> Result<Repository, GitError> {
    Repository::discover(root).map_err(|error| match error.code() {
        ErrorCode::NotFound => GitError::NoRepository,
        ErrorCode::Owner => GitError::Owner,
        _ if error.message().contains("object format") || error.message().contains("extension") => {
            GitError::Format(error.message().to_owned())
        }
        _ => GitError::Other(error),
    })
}

/// Returns the project's folder in its repository; empty where it is the top.
pub(super) fn path_in_repository(repository: &Repository, root: &Path) -> Option<PathBuf> {
    root.strip_prefix(repository.workdir()?.canonicalize().ok()?).ok().map(Path::to_owned)
}

fn files(repository: &Repository, root: &Path, name: &str) -> Result<FxHashMap<String, Oid>, git2::Error> {
    let mut tree = repository.revparse_single(name)?.peel_to_commit()?.tree()?;
    // The project may be a folder of the repository.
    if let Some(folder) = path_in_repository(repository, root)
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
