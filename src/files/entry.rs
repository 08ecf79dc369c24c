//! What stands at a path.

/// What stands at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A file.
    File,
    /// A directory.
    Directory,
    /// A link out of the repository, a loop of links, or neither file nor directory.
    Unusable,
}

/// One entry of a directory.
#[derive(Debug, Clone)]
pub struct DirectoryEntry {
    /// The name; characters that are not Unicode are replaced.
    pub name: String,
    /// What stands there.
    pub kind: FileKind,
    /// Whether it is a symbolic link.
    pub link: bool,
}

pub(super) fn kind_of(file_type: std::fs::FileType) -> FileKind {
    if file_type.is_file() {
        FileKind::File
    } else if file_type.is_dir() {
        FileKind::Directory
    } else {
        FileKind::Unusable
    }
}
