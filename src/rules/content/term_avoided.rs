//! A phrase that the term base says to avoid.

use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Features, Group, Pair, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "term-avoided",
    group: Group::Content,
    severity: DefaultSeverity::Fixed(Severity::Warning),
    example: Example {
        source: "-newsletter = newsletter\nletter-subscribe = Subscribe to our newsletter\n",
        locale: "sv",
        bad: "-newsletter = nyhetsbrev\n    .avoid = newsletter, utskick\nletter-subscribe = Prenumerera på vår newsletter\n",
        good: "-newsletter = nyhetsbrev\n    .avoid = newsletter, utskick\nletter-subscribe = Prenumerera på vårt nyhetsbrev\n",
    },
    check: Check::Unit { needs: Features::ANY, run: check },
};

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    let Some(terms) = pair.terms.filter(|_| !pair.target.unit.is_term()) else { return };
    if terms.glossary.avoids_nothing() {
        return;
    }
    for part in pair.target.parts.iter().filter(|part| part.name != Some("style")) {
        for flat in &part.flat_texts {
            for avoided in terms.glossary.avoided_in(&flat.text) {
                let there = flat.text[avoided.span.clone()].to_owned();
                sink.report(flat.span(avoided.span))
                    .with("phrase", there)
                    .with("term", avoided.term)
                    .with("instead", avoided.instead);
            }
        }
    }
}
