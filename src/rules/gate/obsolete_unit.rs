//! A target unit whose source unit is gone.

use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Group, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    id: "obsolete-unit",
    group: Group::Gate,
    severity: DefaultSeverity::Fixed(Severity::Warning),
    example: Example {
        source: "nav-news = News\n",
        locale: "sv",
        bad: "nav-news = Nyheter\nnav-archive = Arkiv\n",
        good: "nav-news = Nyheter\n",
    },
    check: Check::Gate,
};
