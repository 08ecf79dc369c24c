//! One person's settings, from git's configuration.

use std::path::Path;

use super::discover::discover;

/// What a person set for themselves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PersonalSettings {
    /// `tolkit.language`: the language of tolkit's own words.
    pub language: Option<String>,
}

/// Reads a person's settings: the repository's, else the person's own. Never fails: without git there are no settings.
#[must_use]
pub fn personal_settings(directory: &Path) -> PersonalSettings {
    let own = discover(directory).ok().and_then(|repository| repository.config().ok());
    let config = own.map_or_else(git2::Config::open_default, Ok);
    let Ok(config) = config.and_then(|mut config| config.snapshot()) else { return PersonalSettings::default() };
    PersonalSettings { language: config.get_string("tolkit.language").ok() }
}
