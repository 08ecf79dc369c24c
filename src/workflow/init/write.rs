//! Writes a first `workflow.toml`, and the file for CI.

use super::place::Place;
use crate::catalogue::{Catalogue, Scope};
use crate::config;
use crate::session::{Failure, Notice, Project, notices_of_sections};

/// A file that is to be written: its path from the repository's top, and its text.
pub(crate) type PlannedFile = (String, String);

/// What was written.
#[derive(Debug)]
pub(crate) struct Written {
    /// How many source files the configuration finds.
    pub(crate) sources: usize,
    /// How many articles.
    pub(crate) articles: usize,
    /// Whether there are translations already, other than of articles.
    pub(crate) has_translations: bool,
    /// What a person should know of it.
    pub(crate) notices: Vec<Notice>,
}

/// Writes the text of a configuration, if the other commands can read it, and the file for CI.
///
/// # Errors
///
/// Returns a [`Failure`] if they cannot, or if there is one of them already.
pub(crate) fn write(place: &Place, text: &str, ci: Option<&PlannedFile>) -> Result<Written, Failure> {
    let project = Project::parse(place.root.clone(), text)?;
    let catalogue = Catalogue::find(&project.root, &project.config)?;
    place.root.create(config::FILE_NAME, text.as_bytes())?;
    if let Some((path, text)) = ci {
        place.top.create(path, text.as_bytes())?;
    }
    let sources = catalogue.groups.iter().filter(|group| group.source.is_some() && group.article.is_none()).count();
    let articles = catalogue.groups.iter().filter(|group| group.article.is_some()).count();
    let has_translations = catalogue.groups.iter().any(|group| group.targets.iter().any(|target| target.exists));
    Ok(Written { sources, articles, has_translations, notices: notices_of_sections(&catalogue, &Scope::default()) })
}
