//! Where files go that are for other programs.

use std::path::Path;

use crate::files::{FileError, write_output, write_output_in};

/// Where files go.
pub(super) enum Place<'p> {
    Stdout,
    File(&'p Path),
    Folder(&'p Path),
}

impl<'p> Place<'p> {
    /// What was asked for by `--output`; with several files it is a folder.
    pub(super) fn new(output: Option<&'p Path>, is_several: bool) -> Self {
        match output {
            None => Self::Stdout,
            Some(path) if path == Path::new("-") => Self::Stdout,
            Some(path) if is_several || path.is_dir() || is_written_as_folder(path) => Self::Folder(path),
            Some(path) => Self::File(path),
        }
    }

    /// The path of a file, which is called so where there are several; none if it is printed.
    pub(super) fn path_of(&self, name: &str) -> Option<String> {
        match self {
            Self::Stdout => None,
            Self::File(path) => Some(path.display().to_string()),
            Self::Folder(folder) => Some(folder.join(name).display().to_string()),
        }
    }

    /// Writes a file; says whether it is still to be printed.
    pub(super) fn write(&self, name: &str, text: &str) -> Result<bool, FileError> {
        match self {
            Self::Stdout => return Ok(true),
            Self::File(path) => write_output(path, text.as_bytes())?,
            Self::Folder(folder) => write_output_in(folder, name, text.as_bytes())?,
        }
        Ok(false)
    }
}

/// Whether a path says that it is a folder.
fn is_written_as_folder(path: &Path) -> bool {
    path.to_string_lossy().ends_with(['/', std::path::MAIN_SEPARATOR])
}
