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
    let Ok(config) = config(directory) else { return PersonalSettings::default() };
    PersonalSettings { language: config.get_string("tolkit.language").ok() }
}

/// The settings `tolkit.key.<name>`, each with its name: the repository's, else the person's own. Of a value that is written twice the
/// last counts. Never fails: without git there are no settings.
#[must_use]
pub fn key_settings(directory: &Path) -> Vec<(String, String)> {
    config(directory).and_then(|config| keys_in(&config)).unwrap_or_default()
}

fn config(directory: &Path) -> Result<git2::Config, git2::Error> {
    let own = discover(directory).ok().and_then(|repository| repository.config().ok());
    own.map_or_else(git2::Config::open_default, Ok)?.snapshot()
}

fn keys_in(config: &git2::Config) -> Result<Vec<(String, String)>, git2::Error> {
    let mut names: Vec<String> = Vec::new();
    let mut entries = config.entries(Some("^tolkit\\.key\\."))?;
    while let Some(entry) = entries.next() {
        names.extend(entry?.name().ok().map(str::to_owned));
    }
    names.sort();
    names.dedup();
    let keys = names.into_iter().filter_map(|name| {
        let key = config.get_string(&name).ok()?;
        Some((name.strip_prefix("tolkit.key.")?.to_owned(), key))
    });
    Ok(keys.collect())
}
