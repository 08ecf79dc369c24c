//! A record that is not one, so that nobody knows what its translations answer.

use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Group, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    id: "invalid-record",
    group: Group::Gate,
    severity: DefaultSeverity::Fixed(Severity::Error),
    example: Example {
        source: "nav-news = News\n",
        locale: "fi",
        bad: "nav-news = Uutiset\n",
        good: "nav-news = Uutiset\n",
    },
    check: Check::Gate,
};
