//! A waiver that no finding needs any more.

use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Group, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    id: "unused-waiver",
    group: Group::Gate,
    severity: DefaultSeverity::Fixed(Severity::Note),
    example: Example {
        source: "nav-news = News\n",
        locale: "ru",
        bad: "nav-news = Новости\n",
        good: "nav-news = Новости\n",
    },
    check: Check::Gate,
};
