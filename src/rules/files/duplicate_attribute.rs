//! Two attributes of the same name in one unit.

use super::repeated::repeated;
use crate::diagnostics::Severity;
use crate::fluent::{Resource, span_of};
use crate::rules::{Check, DefaultSeverity, Example, Group, RawFile, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "duplicate-attribute",
    group: Group::Files,
    severity: DefaultSeverity::Fixed(Severity::Warning),
    example: Example {
        source: "search-field =\n    .label = Search\n    .placeholder = Find news…\n",
        locale: "is",
        bad: "search-field =\n    .label = Leita\n    .label = Finna fréttir…\n",
        good: "search-field =\n    .label = Leita\n    .placeholder = Finna fréttir…\n",
    },
    check: Check::Resource(check),
};

fn check(_: &RawFile<'_>, resource: &Resource<'_>, sink: &mut Sink<'_>) {
    for unit in resource.units.iter().filter(|unit| unit.attributes.len() > 1) {
        for (first, later) in repeated(&unit.attributes, |attribute| attribute.id.name) {
            let name = unit.attributes[later].id.name;
            sink.report_in(Some(unit.id.into()), RULE.id, span_of(resource.text, name))
                .with("attribute", name)
                .and_at(span_of(resource.text, unit.attributes[first].id.name));
        }
    }
}
