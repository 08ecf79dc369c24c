//! Looks at a repository that has no `workflow.toml` yet: what its first one says.

use std::path::Path;

use super::layouts::{Layout, layouts};
use super::planned::PlannedConfig;
use crate::catalogue::load_project_config;
use crate::config;
use crate::config::mozilla::FileList;
use crate::diagnostics::Label;
use crate::files::{self, FileError, FileKind, Root};
use crate::git::Repository;
use crate::ledgers::{Probe, probe_remote};
use crate::session::{Failure, root_at};

/// The usual name of a Mozilla project configuration.
const PROJECT_CONFIG: &str = "l10n.toml";

/// What was found in a repository.
#[derive(Debug)]
pub(crate) enum Found {
    /// Fluent files; and a project configuration beside them that could be used instead.
    Layouts(Vec<Layout>, Option<&'static str>),
    /// The project configuration that was named, by its path, and how many locales it has.
    Config(String, usize),
}

/// Plans the configuration of a folder that has none: from the Mozilla project configuration at `from`, else from the files
/// that are there.
///
/// # Errors
///
/// Returns a [`Failure`] if there is a configuration already, or if `from` is none that can be read.
pub(crate) fn find(directory: &Path, from: Option<&str>) -> Result<(Root, Found, PlannedConfig), Failure> {
    let root = root_at(directory)?;
    if root.kind(config::FILE_NAME).is_some() {
        return Err(FileError::Exists(config::FILE_NAME.to_owned()).into());
    }
    let name = root.path().file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let (found, planned) = match from {
        Some(path) => from_project_config(&root, name, path)?,
        None => from_layouts(&root, name),
    };
    Ok((root, found, planned))
}

fn from_layouts(root: &Root, name: String) -> (Found, PlannedConfig) {
    let layouts = layouts(&files::fluent_files(root));
    let beside = (root.kind(PROJECT_CONFIG) == Some(FileKind::File)).then_some(PROJECT_CONFIG);
    let planned = PlannedConfig::from_layouts(name, &layouts);
    (Found::Layouts(layouts, beside), planned)
}

fn from_project_config(root: &Root, name: String, path: &str) -> Result<(Found, PlannedConfig), Failure> {
    if root.kind(path) != Some(FileKind::File) {
        return Err(Failure::NoProjectConfig(path.to_owned()));
    }
    let named = Label::file(path.into());
    let project = load_project_config(root, path, &named).map_err(|error| Failure::Configuration(vec![*error]))?;
    let locales = project.locales();
    let listing: FileList = root.all_files(".ftl").0.into_iter().collect();
    let files = locales.first().map(|locale| project.files(locale, &listing)).unwrap_or_default();
    let reference = files.iter().find_map(|pair| pair.reference.as_deref());
    let planned = PlannedConfig::from_project_config(name, path.to_owned(), locales.iter().cloned(), reference);
    Ok((Found::Config(path.to_owned(), locales.len()), planned))
}

/// Asks the remote of a folder's repository where it takes the ledgers.
pub(crate) fn ask_remote(root: &Root, now: u64) -> Probe {
    Repository::open(root.path()).map_or(Probe::NoRemote, |repository| probe_remote(&repository, now))
}
