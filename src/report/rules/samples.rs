//! Rules for tests.

use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Group, Rule};

/// A rule with texts that need care.
pub(in crate::report) static HOSTILE: Rule = Rule {
    id: "sample-one",
    group: Group::Content,
    severity: DefaultSeverity::Fixed(Severity::Warning),
    example: Example {
        source: "hello = Hello,\n    reader\n",
        locale: "lt",
        bad: "hello = Labas,\u{202e} ```\n",
        good: "hello = Labas,\n    skaitytojau\n",
    },
    check: Check::Gate,
};

/// A rule of the gate, whose file is missing.
pub(in crate::report) static GATE: Rule = Rule {
    id: "sample-two",
    group: Group::Gate,
    severity: DefaultSeverity::Gate,
    example: Example { source: "menu = Menu\n", locale: "fi", bad: "", good: "menu = Valikko\n" },
    check: Check::Gate,
};
