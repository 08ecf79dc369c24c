//! The pages of rules: what a rule finds, why that is bad, an example, and what to write instead.
//!
//! The texts are the attributes of the messages `rule-<id>`; here they become a page in the terminal and `docs/rules.md`.

mod list;
mod markdown;
mod text;

pub(super) use self::markdown::body as markdown_body;
pub use list::list;
pub use markdown::reference;
pub use text::explain;

use crate::diagnostics::Severity;
use crate::i18n::{Text, Words};
use crate::rules::{DefaultSeverity, Group, Rule};

/// The texts of a rule's page; empty if nobody wrote them yet.
pub(super) struct Page {
    /// The rule in a few words.
    pub(super) title: String,
    /// What it finds.
    pub(super) what: String,
    /// Why that is bad.
    pub(super) why: String,
    /// What to write instead.
    pub(super) instead: String,
}

impl Page {
    pub(super) fn of(rule: &Rule, words: &Words) -> Self {
        let page = Text::new(format!("rule-{}", rule.id));
        let attribute = |name| words.attribute(&page, name).unwrap_or_default();
        Self { title: words.say(&page), what: attribute("what"), why: attribute("why"), instead: attribute("instead") }
    }
}

/// A rule's severity in words.
fn severity(rule: &Rule, words: &Words) -> String {
    words.word(match rule.severity {
        DefaultSeverity::Gate => "report-rules-severity-gate",
        DefaultSeverity::Fixed(Severity::Error) => "report-rules-severity-error",
        DefaultSeverity::Fixed(Severity::Warning) => "report-rules-severity-warning",
        DefaultSeverity::Fixed(Severity::Note) => "report-rules-severity-note",
    })
}

/// The message that names a group; its attribute `about` says what it is.
fn group(group: Group) -> Text {
    Text::new(match group {
        Group::Gate => "report-rules-group-gate",
        Group::Files => "report-rules-group-files",
        Group::Shape => "report-rules-group-shape",
        Group::Markup => "report-rules-group-markup",
        Group::Content => "report-rules-group-content",
    })
}

/// The three texts of a rule's example, each with what stands above it. A text is empty if there is no file.
fn examples<'r>(rule: &'r Rule, words: &Words) -> [(String, &'r str); 3] {
    let above = |id: &'static str| words.say(&Text::new(id).with("locale", rule.example.locale));
    [
        (above("report-rules-source"), rule.example.source),
        (above("report-rules-wrong"), rule.example.bad),
        (above("report-rules-right"), rule.example.good),
    ]
}

#[cfg(test)]
pub(super) mod samples {
    use crate::diagnostics::Severity;
    use crate::rules::{Check, DefaultSeverity, Example, Group, Rule};

    /// A rule with texts that need care.
    pub(in crate::report) static HOSTILE: Rule = Rule {
        id: "sample-one",
        group: Group::Content,
        severity: DefaultSeverity::Fixed(Severity::Warning),
        example: Example {
            source: "hello = Hello,\n    reader\n",
            locale: "lt",
            bad: "hello = Labas,\u{202e} ```\n",
            good: "hello = Labas,\n    skaitytojau\n",
        },
        check: Check::Gate,
    };

    /// A rule of the gate, whose file is missing.
    pub(in crate::report) static GATE: Rule = Rule {
        id: "sample-two",
        group: Group::Gate,
        severity: DefaultSeverity::Gate,
        example: Example { source: "menu = Menu\n", locale: "fi", bad: "", good: "menu = Valikko\n" },
        check: Check::Gate,
    };
}
