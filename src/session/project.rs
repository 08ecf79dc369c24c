//! The project: the folder with `workflow.toml`, and what that says.

use std::path::Path;

use super::Failure;
use crate::config::{self, Config};
use crate::files::{self, FileKind, Root};
use crate::rules;

/// A project's root and configuration.
#[derive(Debug)]
pub struct Project {
    /// The folder with `workflow.toml`.
    pub root: Root,
    /// What `workflow.toml` says.
    pub config: Config,
    /// What tells what it says from anything else that it might.
    pub(super) digest: [u8; 32],
}

impl Project {
    /// Finds `workflow.toml` in a directory or above it, and reads it.
    ///
    /// # Errors
    ///
    /// Returns a [`Failure`] if there is none, or none that can be read.
    pub fn find(start: &Root) -> Result<Self, Failure> {
        let directory = files::find_upwards(start.path(), config::FILE_NAME).ok_or(Failure::NoProject)?;
        let root = root_at(&directory)?;
        if root.kind(config::FILE_NAME) != Some(FileKind::File) {
            return Err(Failure::ProjectNotAFile);
        }
        let text = String::from_utf8(root.read_at_most(config::FILE_NAME, config::LONGEST)?)
            .map_err(|_| Failure::ProjectNotUtf8)?;
        Self::parse(root, &text)
    }

    /// Reads a text as the `workflow.toml` of a folder.
    ///
    /// # Errors
    ///
    /// Returns a [`Failure`] with every mistake in it.
    pub fn parse(root: Root, text: &str) -> Result<Self, Failure> {
        let config = config::load(config::FILE_NAME, text, &rules::ids())?;
        Ok(Self { root, config, digest: *blake3::hash(text.as_bytes()).as_bytes() })
    }

    /// Takes over who may do what, and what is demanded, from the configuration that decides; what that says otherwise.
    pub(super) fn take_rights_of(&mut self, deciding: &Config, text: &str) -> Vec<String> {
        self.digest = *blake3::Hasher::new().update(&self.digest).update(text.as_bytes()).finalize().as_bytes();
        self.config.take_rights_of(deciding)
    }
}

/// The root at a directory.
///
/// # Errors
///
/// Returns [`Failure::Directory`] if it is none that can be read.
pub fn root_at(directory: &Path) -> Result<Root, Failure> {
    Root::new(directory)
        .map_err(|error| Failure::Directory { path: directory.display().to_string(), reason: error.to_string() })
}
