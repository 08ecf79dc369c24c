//! A translation whose source text has changed since.

use crate::rules::{Check, DefaultSeverity, Example, Group, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    id: "stale-unit",
    group: Group::Gate,
    severity: DefaultSeverity::Gate,
    example: Example {
        source: "funding-deadline = Apply by 15 March.\n",
        locale: "da",
        bad: "funding-deadline = Søg senest 1. marts.\n",
        good: "funding-deadline = Søg senest 15. marts.\n",
    },
    check: Check::Gate,
};
