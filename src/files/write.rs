//! Writing, renaming and removing files: each whole or not at all.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use super::entry::FileKind;
use super::error::FileError;
use super::root::Root;

/// Where files are staged that another directory is to have.
const STAGED: &str = "tolkit/staged";

/// How the names of temporary files begin.
const TEMPORARY: &str = ".tolkit-";

/// Permissions: its owner writes a file, and everybody reads it, as far as the system lets them.
const EVERYBODY: u32 = 0o644;

/// Permissions: its owner alone reads and writes a file.
const OWNER_ALONE: u32 = 0o600;

impl Root {
    /// Writes a file whole or not at all, making its directories; says whether anything changed.
    ///
    /// # Errors
    ///
    /// A [`FileError`] if the path leads out of the repository or the file cannot be written.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<bool, FileError> {
        if self.read_if_exists(path)?.is_some_and(|old| old == bytes) {
            return Ok(false);
        }
        if let Some(layer) = &self.layer {
            self.inside(path)?;
            layer.set(path, Some(bytes.into()));
            return Ok(true);
        }
        self.staged(path, bytes)?.0.persist(self.inside(path)?).map_err(|error| self.io_error(path, error.error))?;
        Ok(true)
    }

    /// Writes a file as [`Self::write`] does, with its bytes on the way in another directory of the same disk, where what a
    /// killed program leaves is in nobody's way.
    ///
    /// # Errors
    ///
    /// A [`FileError`] as [`Self::write`] does.
    pub fn write_by_way_of(&self, staging: &Root, path: &str, bytes: &[u8]) -> Result<(), FileError> {
        if self.read_if_exists(path)?.is_some_and(|old| old == bytes) {
            return Ok(());
        }
        let full = self.really_inside(path)?;
        std::fs::create_dir_all(full.parent().unwrap_or(&self.path)).map_err(|error| self.io_error(path, error))?;
        let (file, _) = staging.staged(STAGED, bytes)?;
        if let Ok(metadata) = std::fs::metadata(&full) {
            // What could be run still can.
            let _ = file.as_file().set_permissions(metadata.permissions());
        }
        match file.persist(&full) {
            Ok(_) => Ok(()),
            // It is another disk after all.
            Err(_) => self.write(path, bytes).map(drop),
        }
    }

    /// Removes what killed programs left of writing in a directory; the caller must be alone with that.
    ///
    /// # Errors
    ///
    /// A [`FileError`] if it cannot be read or removed.
    pub fn sweep_all(&self, directory: &str) -> Result<(), FileError> {
        for entry in self.entries(directory)? {
            if entry.name.starts_with(TEMPORARY) && entry.kind == FileKind::File {
                self.remove_file(&format!("{directory}/{}", entry.name))?;
            }
        }
        Ok(())
    }

    /// Writes a file that must not exist yet.
    ///
    /// # Errors
    ///
    /// [`FileError::Exists`] where it does, and others as [`Self::write`].
    pub fn create(&self, path: &str, bytes: &[u8]) -> Result<(), FileError> {
        if self.layer.is_some() {
            let exists = self.kind(path).is_some();
            return if exists { Err(FileError::Exists(path.to_owned())) } else { self.write(path, bytes).map(drop) };
        }
        let (file, full) = self.staged(path, bytes)?;
        file.persist_noclobber(full).map(drop).map_err(|error| match error.error.kind() {
            io::ErrorKind::AlreadyExists => FileError::Exists(path.to_owned()),
            _ => self.io_error(path, error.error),
        })
    }

    /// Writes a file that nobody but its owner may read.
    ///
    /// # Errors
    ///
    /// A [`FileError`] as [`Self::write`] does.
    pub fn write_secret(&self, path: &str, bytes: &[u8]) -> Result<(), FileError> {
        let (file, full) = self.staged_for(path, bytes, OWNER_ALONE)?;
        file.persist(full).map(drop).map_err(|error| self.io_error(path, error.error))
    }

    /// Writes a file whole or not at all, piece by piece.
    ///
    /// # Errors
    ///
    /// A [`FileError`] as [`Self::write`] does.
    pub(super) fn write_by(
        &self,
        path: &str,
        write: impl FnOnce(&mut dyn io::Write) -> io::Result<()>,
    ) -> Result<(), FileError> {
        let (file, full) = self.temporary(path, EVERYBODY)?;
        let mut out = io::BufWriter::new(file);
        let written = write(&mut out).and_then(|()| out.into_inner().map_err(io::IntoInnerError::into_error));
        let synced = written.and_then(|file| file.as_file().sync_data().map(|()| file));
        let file = synced.map_err(|error| self.io_error(path, error))?;
        file.persist(full).map(drop).map_err(|error| self.io_error(path, error.error))
    }

    /// Writes a file whole or not at all, and does not wait for the disk: after a crash it may be there and torn. For what may be lost, and is
    /// told from what is torn by whoever reads it.
    ///
    /// # Errors
    ///
    /// A [`FileError`] as [`Self::write`] does.
    pub fn write_disposable(&self, path: &str, bytes: &[u8]) -> Result<(), FileError> {
        let (mut file, full) = self.temporary(path, EVERYBODY)?;
        file.write_all(bytes).map_err(|error| self.io_error(path, error))?;
        file.persist(full).map(drop).map_err(|error| self.io_error(path, error.error))
    }

    /// Renames a file inside the repository, making the directories of its new place.
    ///
    /// # Errors
    ///
    /// A [`FileError`] if the operating system refuses.
    pub fn rename(&self, from: &str, to: &str) -> Result<(), FileError> {
        if self.layer.is_some() {
            let bytes = self.read(from)?;
            self.remove(from)?;
            return self.write(to, &bytes).map(drop);
        }
        let (source, target) = (self.really_inside(from)?, self.really_inside(to)?);
        if let Some(parent) = target.parent() {
            std::fs::create_dir_all(parent).map_err(|error| self.io_error(to, error))?;
        }
        std::fs::rename(source, target).map_err(|error| self.io_error(from, error))
    }

    /// Removes a file, and the directories that it leaves empty; what is gone already is no error.
    ///
    /// # Errors
    ///
    /// A [`FileError`] if the operating system refuses.
    pub fn remove(&self, path: &str) -> Result<(), FileError> {
        if let Some(layer) = &self.layer {
            self.inside(path)?;
            layer.set(path, None);
            return Ok(());
        }
        let full = self.really_inside(path)?;
        match std::fs::remove_file(&full) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(self.io_error(path, error)),
            _ => {}
        }
        let parents = full.ancestors().skip(1).take_while(|directory| **directory != self.path);
        for directory in parents {
            // A directory that still has something in it stays.
            if std::fs::remove_dir(directory).is_err() {
                break;
            }
        }
        Ok(())
    }

    /// Removes a file, and leaves its directory; what is gone already is no error.
    ///
    /// # Errors
    ///
    /// A [`FileError`] if the operating system refuses.
    pub fn remove_file(&self, path: &str) -> Result<(), FileError> {
        match std::fs::remove_file(self.really_inside(path)?) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(self.io_error(path, error)),
            _ => Ok(()),
        }
    }

    /// A temporary file in the same directory, with its bytes on the disk.
    fn staged(&self, path: &str, bytes: &[u8]) -> Result<(tempfile::NamedTempFile, PathBuf), FileError> {
        self.staged_for(path, bytes, EVERYBODY)
    }

    /// The same with these permissions, where the system has such.
    fn staged_for(
        &self,
        path: &str,
        bytes: &[u8],
        permissions: u32,
    ) -> Result<(tempfile::NamedTempFile, PathBuf), FileError> {
        let (mut file, full) = self.temporary(path, permissions)?;
        file.write_all(bytes).and_then(|()| file.as_file().sync_data()).map_err(|error| self.io_error(path, error))?;
        Ok((file, full))
    }

    /// An empty temporary file in the directory that a path is in, and the full path.
    fn temporary(&self, path: &str, permissions: u32) -> Result<(tempfile::NamedTempFile, PathBuf), FileError> {
        let full = self.really_inside(path)?;
        let parent = full.parent().unwrap_or(&self.path);
        std::fs::create_dir_all(parent).map_err(|error| self.io_error(path, error))?;
        self.sweep(parent);
        let mut builder = tempfile::Builder::new();
        builder.prefix(TEMPORARY);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            builder.permissions(std::fs::Permissions::from_mode(permissions));
        }
        #[cfg(not(unix))]
        let _ = permissions;
        let file = builder.tempfile_in(parent).map_err(|error| self.io_error(path, error))?;
        Ok((file, full))
    }

    /// Removes what a killed program left of [`Self::write`] in a directory, when something is first written there:
    /// temporary files of more than an hour ago.
    fn sweep(&self, directory: &Path) {
        const LONG_AGO: std::time::Duration = std::time::Duration::from_secs(3600);
        if !self.swept.lock().unwrap_or_else(PoisonError::into_inner).insert(directory.to_owned()) {
            return;
        }
        for entry in std::fs::read_dir(directory).into_iter().flatten().flatten() {
            if !entry.file_name().to_str().is_some_and(|name| name.starts_with(TEMPORARY)) {
                continue;
            }
            let age = entry.metadata().ok().and_then(|metadata| metadata.modified().ok()?.elapsed().ok());
            let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
            if is_file && age.is_some_and(|age| age > LONG_AGO) {
                // Whoever removed it first did the same.
                let _ = std::fs::remove_file(entry.path());
            }
        }
    }
}
