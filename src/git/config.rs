//! One person's settings, from git's configuration.

use std::path::Path;

/// What a person set for themselves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PersonalSettings {
    /// `tolkit.language`: the language of tolkit's own words.
    pub language: Option<String>,
}

/// Reads a person's settings: the repository's, else the person's own. Never fails: who has no git has no settings.
#[must_use]
pub fn personal_settings(directory: &Path) -> PersonalSettings {
    let config = git2::Repository::discover(directory)
        .and_then(|repository| repository.config())
        .or_else(|_| git2::Config::open_default());
    let Ok(config) = config.and_then(|mut config| config.snapshot()) else { return PersonalSettings::default() };
    PersonalSettings { language: config.get_string("tolkit.language").ok() }
}

impl super::Repository {
    /// Returns the command of the person's editor, as git finds it.
    #[must_use]
    pub fn editor(&self) -> Option<String> {
        let output = self.git(&["var", "GIT_EDITOR"], None).ok()?;
        let editor = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        (output.status.success() && !editor.is_empty()).then_some(editor)
    }
}
