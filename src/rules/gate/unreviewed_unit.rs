//! A translation that nobody has approved as it is now.

use crate::rules::{Check, DefaultSeverity, Example, Group, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    id: "unreviewed-unit",
    group: Group::Gate,
    severity: DefaultSeverity::Gate,
    example: Example {
        source: "funding-eligible = Applicants must live in the region.\n",
        locale: "fi",
        bad: "funding-eligible = Hakijan on asuttava alueella.\n",
        good: "funding-eligible = Hakijan on asuttava alueella.\n",
    },
    check: Check::Gate,
};
