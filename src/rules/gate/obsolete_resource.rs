//! A target resource whose source resource is gone.

use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Group, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    id: "obsolete-resource",
    group: Group::Gate,
    severity: DefaultSeverity::Fixed(Severity::Warning),
    example: Example { source: "", locale: "lv", bad: "forum-heading = Forums 2014\n", good: "" },
    check: Check::Gate,
};
