//! The locks of git that a killed command left. They may be removed by the one who holds the clone's lock: nobody else of ours
//! works on it then.

use std::thread::sleep;
use std::time::Duration;

use super::error::GitError;
use super::index::{COPY, COPY_LOCK, INDEX_LOCK};
use super::object_id::ObjectId;
use super::repository::{Repository, root_at};

/// How long an empty lock must stay as it is to be taken for one that nobody goes on with.
const STILL: Duration = Duration::from_secs(1);

/// The locks that a killed command may have left in a clone.
#[derive(Clone, Copy)]
pub struct AbandonedLocks<'r> {
    repository: &'r Repository,
}

impl Repository {
    /// The locks that a killed command may have left.
    #[must_use]
    pub fn abandoned_locks(&self) -> AbandonedLocks<'_> {
        AbandonedLocks { repository: self }
    }
}

impl AbandonedLocks<'_> {
    /// Removes the lock of the index, if it has what we would have written, and our copy of the index.
    ///
    /// # Errors
    ///
    /// Fails if something cannot be read or removed.
    pub fn clear_index(self) -> Result<(), GitError> {
        let directory = root_at(self.repository.own_directory())?;
        let left = directory.read_if_exists(INDEX_LOCK)?;
        if left.is_some() && left == directory.read_if_exists(COPY)? {
            directory.remove_file(INDEX_LOCK)?;
        }
        directory.remove_file(COPY)?;
        Ok(directory.remove_file(COPY_LOCK)?)
    }

    /// Removes the lock of a ref that was being moved. It is ours if it says so, or if it says nothing and nobody goes on with
    /// it.
    ///
    /// # Errors
    ///
    /// Fails if it cannot be read or removed.
    pub fn clear_ref(self, name: &str, to: Option<ObjectId>) -> Result<(), GitError> {
        let is_own = name == "HEAD";
        let directory = if is_own { self.repository.own_directory() } else { self.repository.directory() };
        let directory = root_at(directory)?;
        let path = format!("{name}.lock");
        let Some(bytes) = directory.read_if_exists(&path)? else { return Ok(()) };
        let says = String::from_utf8_lossy(&bytes).trim().to_owned();
        if !says.is_empty() && to.is_none_or(|to| says != to.to_string()) {
            return Ok(());
        }
        if says.is_empty() {
            sleep(STILL);
            if directory.read_if_exists(&path)?.is_none_or(|now| now != bytes) {
                return Ok(());
            }
        }
        Ok(directory.remove_file(&path)?)
    }

    /// Removes the lock of HEAD: moving a branch writes what HEAD went through.
    ///
    /// # Errors
    ///
    /// Fails if it cannot be read or removed.
    pub fn clear_head(self) -> Result<(), GitError> {
        self.clear_ref("HEAD", None)
    }
}

#[cfg(test)]
mod tests {
    use super::super::test_clone::TestClone;

    #[test]
    fn only_our_own_lock_of_a_ref_is_removed() {
        let clone = TestClone::new();
        let (first, second) = (clone.commit(&[("a", "1\n")]), clone.commit(&[("a", "2\n")]));
        let (name, path) = ("refs/heads/main", ".git/refs/heads/main.lock");
        let repository = clone.open();
        let locks = repository.abandoned_locks();
        locks.clear_ref(name, Some(first)).unwrap();
        clone.write(path, &format!("{second}\n"));
        locks.clear_ref(name, Some(first)).unwrap();
        assert!(clone.read(path).is_some(), "another program moves it elsewhere");
        locks.clear_ref(name, Some(second)).unwrap();
        assert_eq!(clone.read(path), None);
    }

    #[test]
    fn only_our_own_lock_of_the_index_is_removed() {
        let clone = TestClone::new();
        let repository = clone.open();
        clone.write(".git/tolkit/index", "ours");
        clone.write(".git/index.lock", "theirs");
        repository.abandoned_locks().clear_index().unwrap();
        assert_eq!(clone.read(".git/index.lock").as_deref(), Some("theirs"));
        assert_eq!(clone.read(".git/tolkit/index"), None);
        clone.write(".git/tolkit/index", "theirs");
        repository.abandoned_locks().clear_index().unwrap();
        assert_eq!(clone.read(".git/index.lock"), None);
    }
}
