//! Placeables or arguments in each other, deeper than anything can read.

use crate::diagnostics::Severity;
use crate::fluent::{MAX_DEPTH, Resource, SyntaxErrorKind};
use crate::rules::{Check, DefaultSeverity, Example, Group, RawFile, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "nesting-too-deep",
    group: Group::Files,
    severity: DefaultSeverity::Fixed(Severity::Error),
    example: Example {
        source: "funding-amount = Up to { $amount } euros\n",
        locale: "fi",
        bad: "funding-amount = Enintään {{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{ $amount\n",
        good: "funding-amount = Enintään { $amount } euroa\n",
    },
    check: Check::Resource(check),
};

fn check(_: &RawFile<'_>, resource: &Resource<'_>, sink: &mut Sink<'_>) {
    for error in resource.errors.iter().filter(|error| error.kind == SyntaxErrorKind::TooDeep) {
        sink.report(error.at.clone()).with("max", MAX_DEPTH);
    }
}
