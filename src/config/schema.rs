//! What `workflow.toml` can say, as types.

use std::collections::BTreeMap;
use std::sync::Arc;

use globset::GlobMatcher;
use jiff::civil::Date;

use super::PathPattern;
use crate::diagnostics::{Label, Severity};
use crate::model::{ItemId, Locale, Require, SectionName};

/// A project's configuration.
#[derive(Debug)]
pub struct Config {
    /// `[project]`.
    pub project: Project,
    /// `[[fluent]]`, in the order of the file.
    pub sections: Vec<Section>,
    /// `[team.LOCALE]`.
    pub teams: BTreeMap<Locale, Team>,
    /// `[rules]`, by the rule's id.
    pub rules: BTreeMap<String, RuleSetting>,
    /// `[[waive]]`, in the order of the file.
    pub waivers: Vec<Waiver>,
    /// `[review] own`: whether people may approve their own text.
    pub review_own: bool,
}

/// `[project]`.
#[derive(Debug, Clone)]
pub struct Project {
    /// The project's name, for reports.
    pub name: String,
    /// What tells it from the repository's other projects, where it says so itself.
    pub id: Option<String>,
    /// The locale that is translated from.
    pub source: Locale,
    /// The locales that are translated into, sorted.
    pub locales: Vec<Locale>,
}

/// A group of content: one `[[fluent]]`.
#[derive(Debug)]
pub struct Section {
    /// Its name.
    pub name: SectionName,
    /// Where its resources are.
    pub files: Files,
    /// The line that says so.
    pub files_label: Label,
    /// The target locales, sorted; for a project configuration that says them itself, `None`.
    pub locales: Option<Vec<Locale>>,
    /// What the gate demands.
    pub require: Requirements,
    /// From when on it does.
    pub due: Option<Due>,
    /// What comes first: 1 is most urgent.
    pub priority: u32,
}

/// Where a section's resources are.
#[derive(Debug)]
pub enum Files {
    /// `path`, and `source` where that is elsewhere.
    Patterns {
        /// Where the source resources are.
        source: PathPattern,
        /// Where the translations are.
        target: PathPattern,
    },
    /// `config`: the path of a Mozilla project configuration.
    ProjectConfig(String),
}

/// What a section's gate demands, by locale.
#[derive(Debug, Clone)]
pub struct Requirements {
    default: Require,
    by_locale: BTreeMap<Locale, Require>,
    /// The line that says so; none where nobody said anything.
    pub label: Option<Label>,
}

/// From when on a section's gate demands what it requires.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Due(pub Date);

/// `[team.LOCALE]`: who may do what; an empty list is everybody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Team {
    /// Who may claim and translate.
    pub translators: Vec<String>,
    /// Who may review.
    pub reviewers: Vec<String>,
}

/// What `[rules]` says of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleSetting {
    /// The rule does not run.
    Off,
    /// The rule's findings have this severity.
    Severity(Severity),
}

/// `[[waive]]`: a gate's exception, with a reason and an end.
#[derive(Debug)]
pub struct Waiver {
    /// The rule's id.
    pub rule: String,
    /// The items, as written; `*` stands for anything.
    pub item: String,
    /// The unit, where it is for one alone.
    pub unit: Option<String>,
    /// The last day on which it holds.
    pub until: Date,
    /// Why there is an exception.
    pub reason: String,
    /// The waiver's own line.
    pub label: Label,
    pub(super) matcher: GlobMatcher,
}

impl Config {
    /// Returns the target locales of a section.
    #[must_use]
    pub fn locales_of<'c>(&'c self, section: &'c Section) -> &'c [Locale] {
        section.locales.as_deref().unwrap_or(&self.project.locales)
    }
}

impl Requirements {
    /// Returns requirements that are the same for all locales but these.
    #[must_use]
    pub fn new(default: Require, by_locale: BTreeMap<Locale, Require>, label: Option<Label>) -> Self {
        Self { default, by_locale, label }
    }

    /// Returns what is demanded of a locale.
    #[must_use]
    pub fn of(&self, locale: &Locale) -> Require {
        self.by_locale.get(locale).copied().unwrap_or(self.default)
    }
}

impl Section {
    /// Tells whether the gate already demands what it requires.
    #[must_use]
    pub fn is_due(&self, today: Date) -> bool {
        self.due.is_none_or(|Due(date)| date <= today)
    }
}

impl Waiver {
    /// Tells whether the waiver is about this finding; whether it still holds is another question.
    #[must_use]
    pub fn covers(&self, rule: &str, item: Option<&Arc<ItemId>>, unit: Option<&str>) -> bool {
        self.rule == rule
            && self.unit.as_deref().is_none_or(|wanted| unit == Some(wanted))
            && item.is_some_and(|item| self.matcher.is_match(item.to_string()))
    }

    /// Tells whether the waiver has ended.
    #[must_use]
    pub fn has_ended(&self, today: Date) -> bool {
        self.until < today
    }
}
