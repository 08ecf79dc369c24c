//! The texts of a rule's page.

use crate::diagnostics::Severity;
use crate::i18n::{Text, Words};
use crate::rules::{DefaultSeverity, Group, Rule};

/// The texts of a rule's page; empty if nobody wrote them yet.
pub(crate) struct Page {
    /// The rule in a few words.
    pub(crate) title: String,
    /// What it finds.
    pub(crate) what: String,
    /// Why that is bad.
    pub(crate) why: String,
    /// What to write instead.
    pub(crate) instead: String,
}

impl Page {
    #[must_use]
    pub(crate) fn of(rule: &Rule, words: &Words) -> Self {
        let page = Text::new(format!("rule-{}", rule.id));
        let attribute = |name| words.attribute(&page, name).unwrap_or_default();
        Self { title: words.say(&page), what: attribute("what"), why: attribute("why"), instead: attribute("instead") }
    }
}

/// A rule's severity in words.
#[must_use]
pub(crate) fn severity(rule: &Rule, words: &Words) -> String {
    words.word(match rule.severity {
        DefaultSeverity::Gate => "report-rules-severity-gate",
        DefaultSeverity::Fixed(Severity::Error) => "report-rules-severity-error",
        DefaultSeverity::Fixed(Severity::Warning) => "report-rules-severity-warning",
        DefaultSeverity::Fixed(Severity::Note) => "report-rules-severity-note",
        DefaultSeverity::Off(_) => "report-rules-severity-off",
    })
}

/// A rule's severity in a word or two.
#[must_use]
pub(crate) fn short_severity(rule: &Rule, words: &Words) -> String {
    match rule.severity {
        DefaultSeverity::Gate => words.word("report-rules-severity-gate-short"),
        DefaultSeverity::Fixed(_) | DefaultSeverity::Off(_) => severity(rule, words),
    }
}

/// The message that names a group; its attribute `about` says what it is.
#[must_use]
pub(crate) fn group(group: Group) -> Text {
    Text::new(match group {
        Group::Gate => "report-rules-group-gate",
        Group::Files => "report-rules-group-files",
        Group::Shape => "report-rules-group-shape",
        Group::Markup => "report-rules-group-markup",
        Group::Content => "report-rules-group-content",
    })
}

/// The three texts of a rule's example, each with what stands above it. A text is empty if there is no file.
#[must_use]
pub(crate) fn examples<'r>(rule: &'r Rule, words: &Words) -> [(String, &'r str); 3] {
    let above = |id: &'static str| words.say(&Text::new(id).with("locale", rule.example.locale));
    [
        (above("report-rules-source"), rule.example.source),
        (above("report-rules-wrong"), rule.example.bad),
        (above("report-rules-right"), rule.example.good),
    ]
}
