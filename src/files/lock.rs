//! Locked files: one program at a time.

use super::error::FileError;
use super::lock_holder::{LockHolder, holder_of};
use super::root::Root;

/// A locked file.
#[derive(Debug)]
pub struct Lock {
    file: std::fs::File,
}

impl Lock {
    /// The lock as the input of another program: it is held until that has ended, too, even if this one is killed.
    #[must_use]
    pub fn as_input(&self) -> Option<std::process::Stdio> {
        self.file.try_clone().ok().map(Into::into)
    }
}

impl Root {
    /// Waits until nobody else has locked a file, and locks it until the result is dropped, or the program ends in whatever
    /// way; asks `waiting` before it has to wait, and tells who has the lock, as far as that is known. `None` if the file system has
    /// no locks.
    ///
    /// # Errors
    ///
    /// A [`FileError`] if there is no such file, and the error of `waiting` if that refuses to wait.
    pub fn lock<E: From<FileError>>(
        &self,
        path: &str,
        waiting: impl FnOnce(Option<LockHolder>) -> Result<(), E>,
    ) -> Result<Option<Lock>, E> {
        let file = std::fs::File::open(self.inside(path)?).map_err(|error| self.io_error(path, error))?;
        let is_locked = match file.try_lock() {
            Ok(()) => true,
            Err(std::fs::TryLockError::WouldBlock) => {
                waiting(holder_of(&file, &self.inside(path)?))?;
                file.lock().is_ok()
            }
            Err(std::fs::TryLockError::Error(_)) => false,
        };
        Ok(is_locked.then_some(Lock { file }))
    }
}
