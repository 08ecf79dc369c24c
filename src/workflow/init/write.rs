//! Writes a first `workflow.toml`.

use crate::catalogue::Catalogue;
use crate::config;
use crate::files::Root;
use crate::session::{Failure, Notice, Project, notices_of_articles};

/// What was written.
#[derive(Debug)]
pub(crate) struct Written {
    /// How many source files the configuration finds.
    pub(crate) sources: usize,
    /// What a person should know of it.
    pub(crate) notices: Vec<Notice>,
}

/// Writes the text of a configuration, if the other commands can read it.
///
/// # Errors
///
/// Returns a [`Failure`] if they cannot, or if there is one already.
pub(crate) fn write(root: &Root, text: &str) -> Result<Written, Failure> {
    let project = Project::parse(root.clone(), text)?;
    let catalogue = Catalogue::find(&project.root, &project.config)?;
    root.create(config::FILE_NAME, text.as_bytes())?;
    let sources = catalogue.groups.iter().filter(|group| group.source.is_some()).count();
    Ok(Written { sources, notices: notices_of_articles(&catalogue) })
}
