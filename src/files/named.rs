//! Paths that a person named, wherever they are.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::error::{FileError, io_error};
use super::root::Root;

/// The nearest directory, from this one upwards, that has something of that name, whatever it is.
#[must_use]
pub fn find_upwards(start: &Path, name: &str) -> Option<PathBuf> {
    start.ancestors().find(|directory| directory.join(name).symlink_metadata().is_ok()).map(Path::to_owned)
}

/// Whether something stands at a path that is not an empty directory.
#[must_use]
pub fn is_occupied(path: &Path) -> bool {
    match std::fs::read_dir(path) {
        Ok(mut entries) => entries.next().is_some(),
        Err(_) => path.symlink_metadata().is_ok(),
    }
}

/// Writes a file that a person named, wherever that is, whole or not at all.
///
/// # Errors
///
/// A [`FileError`] if the file cannot be written.
pub fn write_output(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    write_output_by(path, |out| out.write_all(bytes))
}

/// The same of what is written piece by piece.
///
/// # Errors
///
/// A [`FileError`] if the file cannot be written.
pub fn write_output_by(path: &Path, write: impl FnOnce(&mut dyn io::Write) -> io::Result<()>) -> Result<(), FileError> {
    let shown = path.display().to_string();
    let name = path.file_name().and_then(|name| name.to_str());
    let (Some(parent), Some(name)) = (path.parent(), name) else {
        return Err(io_error(&shown, io::ErrorKind::InvalidFilename.into()));
    };
    let parent = if parent.as_os_str().is_empty() { Path::new(".") } else { parent };
    let is_special = std::fs::metadata(path).is_ok_and(|metadata| !metadata.is_file());
    if is_special {
        // `/dev/stdout` and pipes cannot be replaced.
        let special = std::fs::File::options().write(true).open(path).map(io::BufWriter::new);
        let written = special.and_then(|mut out| write(&mut out).and_then(|()| out.flush()));
        return written.map_err(|error| io_error(&shown, error));
    }
    let written = Root::new(parent).map_err(|error| io_error(&shown, error))?.write_by(name, write);
    written.map_err(|error| match error {
        FileError::Io { source, .. } => io_error(&shown, source),
        error => error,
    })
}

/// Opens a file that a person named, wherever that is, to be read from its beginning to its end.
///
/// # Errors
///
/// The error of the operating system if it cannot be opened.
pub fn open_named(path: &Path) -> io::Result<impl io::Read + use<>> {
    std::fs::File::open(path)
}

/// Writes a file in a folder that a person named, which is made where it is not there. `name` is a path in it, with `/`.
///
/// # Errors
///
/// A [`FileError`] if the folder cannot be made, or the file cannot be written.
pub fn write_output_in(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), FileError> {
    let shown = folder.display().to_string();
    std::fs::create_dir_all(folder).map_err(|error| io_error(&shown, error))?;
    Root::at(folder)?.write(name, bytes).map(drop)
}
