//! A file that cannot be read, or that must not be.

use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Group, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    id: "unreadable-file",
    group: Group::Gate,
    severity: DefaultSeverity::Fixed(Severity::Error),
    example: Example { source: "nav-news = News\n", locale: "is", bad: "", good: "nav-news = Fréttir\n" },
    check: Check::Gate,
};
