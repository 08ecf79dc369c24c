//! Which programs somebody allowed to run on this computer: what `workflow.toml` names came with the clone.

use std::fmt::Write as _;

use super::outcome::Unasked;
use crate::files::{FileError, Root};
use crate::model::Locale;
use crate::session::{Failure, Workspace};

/// Where it is in the clone's own directory: a line for each.
const FILE: &str = "tolkit/allowed-engines";

/// The engine of a locale that nobody has allowed to run on this computer, or not as it is now; none if there is none.
///
/// # Errors
///
/// Returns a [`Failure`] if what is allowed cannot be read.
pub fn unallowed_engine(workspace: &Workspace<'_>, locale: &Locale) -> Result<Option<Unasked>, Failure> {
    let Some(command) = workspace.config().pretranslate.of(locale).command else { return Ok(None) };
    Ok((!is_allowed(workspace, &command)?).then_some(Unasked { command }))
}

/// Whether somebody allowed a program as it is now, with what is in those of its words that are files of the project.
pub(super) fn is_allowed(workspace: &Workspace<'_>, command: &[String]) -> Result<bool, Failure> {
    let digest = digest(workspace, command)?;
    Ok(allowed(workspace)?.1.lines().any(|line| line == digest))
}

/// Notes that somebody allowed a program.
pub(super) fn allow(workspace: &Workspace<'_>, command: &[String]) -> Result<(), Failure> {
    let digest = digest(workspace, command)?;
    let (directory, mut text) = allowed(workspace)?;
    if !text.lines().any(|line| line == digest) {
        let _ = writeln!(text, "{digest}");
        directory.write(FILE, text.as_bytes())?;
    }
    Ok(())
}

fn allowed(workspace: &Workspace<'_>) -> Result<(Root, String), FileError> {
    let directory = workspace.repository().files()?;
    let text = directory.read_if_exists(FILE)?.unwrap_or_default();
    Ok((directory, String::from_utf8_lossy(&text).into_owned()))
}

fn digest(workspace: &Workspace<'_>, command: &[String]) -> Result<String, FileError> {
    let root = workspace.root();
    let mut hasher = blake3::Hasher::new();
    hasher.update(root.path().as_os_str().as_encoded_bytes()).update(&[0]);
    for word in command {
        hasher.update(word.as_bytes()).update(&[0]);
        // An option may have its file behind an equals sign.
        let path = word.rsplit('=').next().unwrap_or(word).trim_start_matches("./");
        let is_inside = !path.is_empty() && !path.starts_with('/') && !path.split('/').any(|part| part == "..");
        let bytes = if is_inside { root.read_if_exists(path).ok().flatten() } else { None };
        hasher.update(&bytes.map(|bytes| *blake3::hash(&bytes).as_bytes()).unwrap_or_default());
    }
    Ok(hasher.finalize().to_hex().to_string())
}
