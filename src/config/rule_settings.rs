//! What `workflow.toml` says of rules: everywhere, in a locale, in a section, in a locale of a section.

use std::collections::BTreeMap;

use crate::diagnostics::{Label, Severity};
use crate::model::Locale;

/// What is said of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleSetting {
    /// The rule does not run.
    Off,
    /// The rule's findings have this severity.
    Severity(Severity),
}

impl RuleSetting {
    /// Parses the word of [`Self::as_str`].
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        if word == "off" { Some(Self::Off) } else { Severity::parse(word).map(Self::Severity) }
    }

    /// The word that `workflow.toml` has for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Severity(severity) => severity.as_str(),
        }
    }
}

/// One line about a rule.
#[derive(Debug, Clone)]
pub struct RuleLine {
    /// What it says.
    pub setting: RuleSetting,
    /// Where it stands.
    pub label: Label,
}

/// A table of rules: `[rules]`, or the `rules` of a section.
#[derive(Debug, Default)]
pub struct RuleSettings {
    pub(super) everywhere: BTreeMap<String, RuleLine>,
    pub(super) by_locale: BTreeMap<Locale, BTreeMap<String, RuleLine>>,
}

impl RuleSettings {
    /// The locales that have settings of their own.
    pub fn locales(&self) -> impl Iterator<Item = &Locale> {
        self.by_locale.keys()
    }

    /// What the table says of a rule in a locale alone.
    #[must_use]
    pub fn in_locale(&self, rule: &str, locale: &Locale) -> Option<&RuleLine> {
        self.by_locale.get(locale)?.get(rule)
    }

    /// What the table says of a rule in all locales that it says nothing else of.
    #[must_use]
    pub fn everywhere(&self, rule: &str) -> Option<&RuleLine> {
        self.everywhere.get(rule)
    }

    pub(super) fn of(&self, rule: &str, locale: Option<&Locale>) -> Option<&RuleLine> {
        locale.and_then(|locale| self.in_locale(rule, locale)).or_else(|| self.everywhere(rule))
    }
}
