//! An attribute that is missing in the source message.

use super::absent::absent;
use super::places;
use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Features, Group, Pair, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "obsolete-attribute",
    group: Group::Shape,
    severity: DefaultSeverity::Fixed(Severity::Error),
    example: Example {
        source: "nav-language = Language\n    .aria-label = Choose a language\n",
        locale: "is",
        bad: "nav-language = Tungumál\n    .aria-label = Veldu tungumál\n    .title = Veldu tungumál\n",
        good: "nav-language = Tungumál\n    .aria-label = Veldu tungumál\n",
    },
    check: Check::Unit { needs: Features::ATTRIBUTE, run: check },
};

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    if pair.target.unit.is_term() {
        return;
    }
    let written = pair.target.parts.iter().filter(|part| part.name.is_some());
    for part in absent(written, pair.source.parts.iter(), |part| part.name) {
        sink.report(places::name(pair.target_text, part))
            .with("attribute", part.name.unwrap_or_default())
            .because_of(pair.source.id_span.clone());
    }
}
