//! Where files go that are for other programs.

use std::path::Path;

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
}

/// Whether a path says that it is a folder.
fn is_written_as_folder(path: &Path) -> bool {
    path.to_string_lossy().ends_with(['/', std::path::MAIN_SEPARATOR])
}
