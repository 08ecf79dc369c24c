//! A waiver whose last day is over.

use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Group, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    id: "expired-waiver",
    group: Group::Gate,
    severity: DefaultSeverity::Fixed(Severity::Error),
    example: Example {
        source: "nav-news = News\nnav-events = Events\n",
        locale: "ru",
        bad: "nav-news = Новости\n",
        good: "nav-news = Новости\nnav-events = События\n",
    },
    check: Check::Gate,
};
