//! A message without the text that the source has.

use super::places;
use crate::rules::{Check, DefaultSeverity, Example, Features, Group, Pair, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "missing-value",
    group: Group::Shape,
    severity: DefaultSeverity::Gate,
    example: Example {
        source: "nav-topics = Topics\n    .title = Culture and research\n",
        locale: "et",
        bad: "nav-topics =\n    .title = Kultuur ja teadus\n",
        good: "nav-topics = Teemad\n    .title = Kultuur ja teadus\n",
    },
    // A message without a value has an attribute.
    check: Check::Unit { needs: Features::ATTRIBUTE, run: check },
};

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    if pair.target.unit.value.is_none()
        && let Some(value) = pair.source.part(None)
    {
        sink.report(pair.target.id_span.clone())
            .with("unit", pair.target.unit.id)
            .because_of(places::text(pair.source_text, value));
    }
}
