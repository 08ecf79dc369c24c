//! What tells that a file is another by now, without reading it.

use std::fs::Metadata;
use std::time::SystemTime;

use super::root::Root;

/// A file's length, time and place on the disk: those of one that was put in its place are others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
    place: Option<u64>,
}

impl Root {
    /// The stamp of a file on the disk; none if there is no such file.
    #[must_use]
    pub fn stamp(&self, path: &str) -> Option<Stamp> {
        let metadata = std::fs::symlink_metadata(self.path.join(path)).ok()?;
        Some(Stamp { length: metadata.len(), modified: metadata.modified().ok(), place: place_of(&metadata) })
    }
}

#[cfg(unix)]
fn place_of(metadata: &Metadata) -> Option<u64> {
    use std::os::unix::fs::MetadataExt as _;
    Some(metadata.ino())
}

#[cfg(not(unix))]
fn place_of(_: &Metadata) -> Option<u64> {
    None
}
