//! An attribute of the source message that is missing in the translation.

use super::absent::absent;
use super::places;
use crate::rules::{Check, DefaultSeverity, Example, Features, Group, Pair, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "missing-attribute",
    group: Group::Shape,
    severity: DefaultSeverity::Gate,
    example: Example {
        source: "search-field =\n    .label = Search\n    .placeholder = Find news…\n",
        locale: "nb",
        bad: "search-field =\n    .label = Søk\n",
        good: "search-field =\n    .label = Søk\n    .placeholder = Finn nyheter …\n",
    },
    check: Check::Unit { needs: Features::ATTRIBUTE, run: check },
};

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    if pair.target.unit.is_term() {
        return;
    }
    let wanted = pair.source.parts.iter().filter(|part| part.name.is_some());
    for part in absent(wanted, pair.target.parts.iter(), |part| part.name) {
        sink.report(pair.target.id_span.clone())
            .with("attribute", part.name.unwrap_or_default())
            .because_of(places::name(pair.source_text, part));
    }
}
