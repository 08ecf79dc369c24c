//! A source unit that the translation does not have.

use crate::rules::{Check, DefaultSeverity, Example, Group, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    id: "missing-unit",
    group: Group::Gate,
    severity: DefaultSeverity::Gate,
    example: Example {
        source: "funding-heading = Funding\nfunding-apply = Apply now\n",
        locale: "lt",
        bad: "funding-heading = Finansavimas\n",
        good: "funding-heading = Finansavimas\nfunding-apply = Teikti paraišką\n",
    },
    check: Check::Gate,
};
