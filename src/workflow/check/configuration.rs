//! Whether a project is configured otherwise than at a revision: then every finding may be new.

use std::iter::once;

use crate::catalogue::Catalogue;
use crate::config;
use crate::git::{GitError, Revision};

/// Whether `workflow.toml`, a project configuration that it names, or one that this includes, says something else than at a revision.
///
/// # Errors
///
/// Fails if the revision cannot be read.
pub fn is_configured_otherwise(catalogue: &Catalogue<'_>, revision: &Revision) -> Result<bool, GitError> {
    // Line breaks may be those of the system.
    let text = |bytes: Option<Vec<u8>>| bytes.map(|bytes| String::from_utf8_lossy(&bytes).replace('\r', ""));
    for path in once(config::FILE_NAME).chain(catalogue.configurations()) {
        if text(revision.read(path)?) != text(catalogue.root.read(path).ok()) {
            return Ok(true);
        }
    }
    Ok(false)
}
