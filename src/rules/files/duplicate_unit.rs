//! Two units of the same id in one file.

use super::repeated::repeated;
use crate::diagnostics::Severity;
use crate::fluent::{Resource, span_of};
use crate::rules::{Check, DefaultSeverity, Example, Group, RawFile, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "duplicate-unit",
    group: Group::Files,
    severity: DefaultSeverity::Fixed(Severity::Error),
    example: Example {
        source: "nav-events = Events\n",
        locale: "et",
        bad: "nav-events = Üritused\nnav-events = Sündmused\n",
        good: "nav-events = Üritused\n",
    },
    check: Check::Resource(check),
};

fn check(file: &RawFile<'_>, resource: &Resource<'_>, sink: &mut Sink<'_>) {
    for (first, later) in repeated(&resource.units, |unit| unit.id) {
        let id = resource.units[later].id;
        let finding = sink.report_in(Some(id.into()), RULE.id, span_of(resource.text, id));
        finding.with("unit", id).and_at(span_of(resource.text, resource.units[first].id));
        if file.is_source {
            finding.severity(Severity::Warning);
        }
    }
}
