//! Markers of a conflict that git left in the file.

use super::conflicts::conflicts;
use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Group, RawFile, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "conflict-marker",
    group: Group::Files,
    severity: DefaultSeverity::Fixed(Severity::Error),
    example: Example {
        source: "nav-events = Events\n",
        locale: "lt",
        bad: "<<<<<<< HEAD\nnav-events = Renginiai\n=======\nnav-events = Įvykiai\n>>>>>>> vertimas\n",
        good: "nav-events = Renginiai\n",
    },
    check: Check::File(check),
};

fn check(file: &RawFile<'_>, sink: &mut Sink<'_>) {
    for conflict in conflicts(file.text) {
        match conflict.markers.as_slice() {
            [] => {}
            [only] => {
                sink.report_as("conflict-marker-alone", only.clone()).with("marker", &file.text[only.clone()]);
            }
            [first, .., last] => {
                sink.report(first.clone()).and_at(last.clone());
            }
        }
    }
}
