//! Data that programs of this computer share: where it is, and reading it. None of it is a project's.

use std::env;
use std::path::{Path, PathBuf};

use super::error::{FileError, io_error};

/// The longest file that is read, in bytes.
const LONGEST: u64 = 64 * 1024 * 1024;

/// The folders where programs share data of a kind: those that a variable lists, where it is set, else the folders with one of these names
/// where the system has such data, the person's own first.
#[must_use]
pub fn shared_folders(variable: &str, names: &[&str]) -> Vec<PathBuf> {
    if let Some(listed) = env::var_os(variable).filter(|listed| !listed.is_empty()) {
        return env::split_paths(&listed).collect();
    }
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty());
    let own = set("XDG_DATA_HOME").map(PathBuf::from);
    let own = own.or_else(|| set("HOME").map(|home| Path::new(&home).join(".local/share")));
    let all = set("XDG_DATA_DIRS").unwrap_or_else(|| "/usr/local/share:/usr/share".into());
    let all: Vec<PathBuf> =
        own.into_iter().chain(env::split_paths(&all)).filter(|folder| folder.is_absolute()).collect();
    all.iter().flat_map(|folder| names.iter().map(move |name| folder.join(name))).collect()
}

/// The names of what is in a folder, sorted; none if it cannot be read.
#[must_use]
pub fn shared_names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    names
}

/// The bytes of a file.
///
/// # Errors
///
/// A [`FileError`] if it cannot be read, is no file, or is too long.
pub fn read_shared(path: &Path) -> Result<Vec<u8>, FileError> {
    let shown = path.display().to_string();
    let metadata = std::fs::metadata(path).map_err(|error| io_error(&shown, error))?;
    if !metadata.is_file() {
        return Err(FileError::Special(shown));
    }
    if metadata.len() > LONGEST {
        return Err(FileError::TooLong { path: shown, bytes: usize::try_from(LONGEST).unwrap_or(usize::MAX) });
    }
    std::fs::read(path).map_err(|error| io_error(&shown, error))
}
