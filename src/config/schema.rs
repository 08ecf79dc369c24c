//! What `workflow.toml` can say, as types.

use super::members::Team;
use std::collections::BTreeMap;

use jiff::Span;
use jiff::civil::Date;

use super::namespace::Namespace;
use super::pretranslate::PretranslateSettings;
use super::rule_settings::{RuleSetting, RuleSettings};
use super::set_key::SetKey;
use super::spelling::Spelling;
use super::waiver::Waiver;
use super::{Captures, Exclusion, FileNames, LocaleNames, PathPattern};
use crate::article::{Dates, EditGrade, LinkRule, Profile, Setting};
use crate::diagnostics::Label;
use crate::model::{Locale, Require, SectionName};

/// A project's configuration.
#[derive(Debug)]
pub struct Config {
    /// `[project]`.
    pub project: Project,
    /// `[[fluent]]` and `[[articles]]`, in the order of the file.
    pub sections: Vec<Section>,
    /// `[team.LOCALE]`.
    pub teams: BTreeMap<Locale, Team>,
    /// `[rules]`.
    pub rules: RuleSettings,
    /// `[[waive]]`, in the order of the file.
    pub waivers: Vec<Waiver>,
    /// `[review] own`: whether people may approve their own text.
    pub review_own: bool,
    /// `[workflow]`.
    pub workflow: Workflow,
    /// `[check] baseline`: the file that notes which findings are known, from the project's root.
    pub baseline: Option<String>,
    /// `[memory] siblings`: the locales whose texts are shown where nothing else is known, for those that name some.
    pub siblings: BTreeMap<Locale, Vec<Locale>>,
    /// `[pretranslate]`: which engine drafts translations.
    pub pretranslate: PretranslateSettings,
    /// `[spelling.LOCALE]`.
    pub spelling: BTreeMap<Locale, Spelling>,
}

/// `[workflow]`: claims and the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workflow {
    /// `lease`: how long a claim lasts, in seconds.
    pub lease: u64,
    /// `namespace`: where the remote has the ledger.
    pub namespace: Namespace,
}

impl Default for Workflow {
    fn default() -> Self {
        Self { lease: 7 * 24 * 3600, namespace: Namespace::default() }
    }
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

/// A group of content: one `[[fluent]]` or `[[articles]]`.
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
    /// What they are called in paths.
    pub names: LocaleNames,
    /// What the gate demands.
    pub require: Requirements,
    /// From when on it does.
    pub due: Option<Due>,
    /// What comes first: 1 is most urgent.
    pub priority: u32,
    /// `rules`: what is otherwise here than `[rules]` says.
    pub rules: RuleSettings,
    /// `optional`: whether there may be no source file.
    pub optional: bool,
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
    /// `[[articles]]`: Markdown, and the resources that are extracted from it.
    Articles(Box<Articles>),
}

impl Files {
    /// Whether the files are of no locale: what they define is there for all.
    #[must_use]
    pub fn is_shared(&self) -> bool {
        matches!(self, Self::Patterns { target, .. } if !target.has_locale())
    }
}

/// What is particular to `[[articles]]`.
#[derive(Debug)]
pub struct Articles {
    /// `source`: where the articles are.
    pub source: PathPattern,
    /// The line that says so.
    pub source_label: Label,
    /// `path`: where their resources are, the extracted ones and the translations.
    pub target: PathPattern,
    /// `output`: where the translated articles are put.
    pub output: Option<PathPattern>,
    /// The line that says so, or the one of `source`.
    pub output_label: Label,
    /// `exclude`: what `source` matches and is no article.
    pub exclude: Exclusion,
    /// `names`: what says how translated articles are called, where the article's own name does not.
    pub file_names: Option<FileNames>,
    /// `links = "localise"`: whether links of a translated article lead to the pages and files of its language.
    pub localise_links: bool,
    /// `translate`, `flavor` and `code_comments`: how the articles are read.
    pub profile: Profile,
    /// `grades`: edits that make translations stale, though only links or punctuation changed.
    pub stale_grades: Vec<EditGrade>,
    /// `untranslated`: whether articles without anything to translate are copied.
    pub copies_untranslated: bool,
    /// `partial`: what becomes of an article whose translation is not complete.
    pub partial: Partial,
    /// `set`: keys that the front matter of a translated article gets.
    pub set: Vec<SetKey>,
    /// `ask_for`: for how many days an article without a deadline is asked for; none is for ever.
    pub ask_for: Option<u16>,
}

/// What becomes of an article whose translation is not complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Partial {
    /// It is not rendered.
    #[default]
    Skip,
    /// It is rendered with the source text in place of what is missing or stale.
    Source,
}

impl Articles {
    /// What an article says of time, with the deadline that the section gives one without.
    #[must_use]
    pub fn dates(&self, dates: Dates) -> Dates {
        let days = self.ask_for.map(|days| jiff::Span::new().days(i64::from(days)));
        let end = dates.date.zip(days).and_then(|(date, days)| date.checked_add(days).ok());
        Dates { deadline: dates.deadline.or(end), ..dates }
    }

    /// The keys that a locale's articles get.
    #[must_use]
    pub fn settings(&self, locale: &Locale) -> Vec<Setting> {
        self.set.iter().filter_map(|key| key.of(locale)).collect()
    }
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// From this day on.
    On(Date),
    /// So many days after an article's own date; at once if it has none.
    After(u16),
    /// So many days after the source text of a unit changed.
    AfterEdit(u16),
}

impl Config {
    /// What is said of a rule at a place. What stands nearest decides: the locale in the section's table, the section's table, the locale
    /// in `[rules]`, `[rules]`.
    #[must_use]
    pub fn rule_setting(&self, rule: &str, section: Option<&Section>, locale: Option<&Locale>) -> Option<RuleSetting> {
        let of_section = section.and_then(|section| section.rules.of(rule, locale));
        of_section.or_else(|| self.rules.of(rule, locale)).map(|line| line.setting)
    }

    /// The target locales of a section.
    #[must_use]
    pub fn locales_of<'c>(&'c self, section: &'c Section) -> &'c [Locale] {
        section.locales.as_deref().unwrap_or(&self.project.locales)
    }
}

impl Requirements {
    /// Demands what others do; whether that is something else. The line that says so stays.
    pub(super) fn take(&mut self, others: &Self) -> bool {
        let is_other = (self.default, &self.by_locale) != (others.default, &others.by_locale);
        self.default = others.default;
        self.by_locale.clone_from(&others.by_locale);
        is_other
    }

    /// Requirements that are the same for all locales but these.
    #[must_use]
    pub fn new(default: Require, by_locale: BTreeMap<Locale, Require>, label: Option<Label>) -> Self {
        Self { default, by_locale, label }
    }

    /// What is demanded of a locale.
    #[must_use]
    pub fn of(&self, locale: &Locale) -> Require {
        self.by_locale.get(locale).copied().unwrap_or(self.default)
    }
}

impl Section {
    /// The day from which on the gate demands what it requires, of a resource with these dates; `None` is always.
    #[must_use]
    pub fn due_date(&self, dates: Dates) -> Option<Date> {
        match self.due? {
            Due::On(date) => Some(date),
            // Beyond the calendar's end nothing is due.
            Due::After(days) => dates.date.map(|date| date.saturating_add(Span::new().days(days))),
            // Each unit has its own day.
            Due::AfterEdit(_) => None,
        }
    }

    /// Whether the gate already demands what it requires.
    #[must_use]
    pub fn is_due(&self, dates: Dates, today: Date) -> bool {
        self.due_date(dates).is_none_or(|date| date <= today)
    }

    /// Where a translated article is put that is called as its source is; `None` without an `output`.
    #[must_use]
    pub fn output_of(&self, locale: &Locale, captures: &Captures) -> Option<String> {
        Some(self.articles()?.output.as_ref()?.expand(self.names.of(locale), captures))
    }

    /// The rule by which links of translations into a locale are those of the source, where the section has one.
    #[must_use]
    pub fn link_rule(&self, source: &Locale, locale: &Locale) -> Option<LinkRule> {
        let is_wanted = self.articles().is_some_and(|articles| articles.localise_links);
        LinkRule::new(self.names.of(source), self.names.of(locale)).filter(|_| is_wanted)
    }

    /// The line that says where the section's sources are.
    #[must_use]
    pub fn source_label(&self) -> &Label {
        self.articles().map_or(&self.files_label, |articles| &articles.source_label)
    }

    /// What is particular to articles, where the section has some.
    #[must_use]
    pub fn articles(&self) -> Option<&Articles> {
        match &self.files {
            Files::Articles(articles) => Some(articles),
            Files::Patterns { .. } | Files::ProjectConfig(_) => None,
        }
    }
}
