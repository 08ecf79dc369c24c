//! A source resource that a target locale has no file for.

use crate::rules::{Check, DefaultSeverity, Example, Group, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    id: "missing-resource",
    group: Group::Gate,
    severity: DefaultSeverity::Gate,
    example: Example {
        source: "funding-heading = Funding\nfunding-apply = Apply now\n",
        locale: "lt",
        bad: "",
        good: "funding-heading = Finansavimas\nfunding-apply = Teikti paraišką\n",
    },
    check: Check::Gate,
};
