//! What `workflow.toml` says of machine drafts.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::model::Locale;

/// `[pretranslate]`, with the tables of single locales.
#[derive(Debug, Clone, Default)]
pub struct PretranslateSettings {
    pub(super) everywhere: Lines,
    pub(super) by_locale: BTreeMap<Locale, Lines>,
}

/// What one table says.
#[derive(Debug, Clone, Default)]
pub(super) struct Lines {
    pub(super) command: Option<Vec<String>>,
    pub(super) from: Option<Locale>,
    pub(super) timeout: Option<u32>,
}

/// How drafts of a locale are made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pretranslate {
    /// The engine: a program and its arguments. None asks nobody.
    pub command: Option<Vec<String>>,
    /// The locale whose reviewed texts are translated; none is the source.
    pub from: Option<Locale>,
    /// How long an engine may say nothing.
    pub timeout: Duration,
}

/// For how many seconds an engine may say nothing where it is not written down.
const PATIENCE: u32 = 60;

impl PretranslateSettings {
    /// What holds for a locale.
    #[must_use]
    pub fn of(&self, locale: &Locale) -> Pretranslate {
        let own = self.by_locale.get(locale);
        let command = own.and_then(|own| own.command.clone()).or_else(|| self.everywhere.command.clone());
        let timeout = own.and_then(|own| own.timeout).or(self.everywhere.timeout).unwrap_or(PATIENCE);
        Pretranslate {
            // An empty list takes back what is said for all.
            command: command.filter(|command| !command.is_empty()),
            from: own.and_then(|own| own.from.clone()).or_else(|| self.everywhere.from.clone()),
            timeout: Duration::from_secs(timeout.into()),
        }
    }
}
