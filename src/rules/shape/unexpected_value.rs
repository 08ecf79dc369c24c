//! A message with a text where the source has only attributes.

use super::places;
use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Features, Group, Pair, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "unexpected-value",
    group: Group::Shape,
    severity: DefaultSeverity::Fixed(Severity::Error),
    example: Example {
        source: "search-field =\n    .placeholder = Find news…\n",
        locale: "fi",
        bad: "search-field = Haku\n    .placeholder = Etsi uutisia…\n",
        good: "search-field =\n    .placeholder = Etsi uutisia…\n",
    },
    // The source message has no value, so it has an attribute.
    check: Check::Unit { needs: Features::ATTRIBUTE, run: check },
};

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    if pair.source.unit.value.is_none()
        && let Some(value) = pair.target.part(None)
    {
        sink.report(places::text(pair.target_text, value))
            .with("unit", pair.target.unit.id)
            .because_of(pair.source.id_span.clone());
    }
}
