//! A message or a term that the translation refers to and the source does not.

use super::absent::absent;
use super::missing_reference::shown;
use super::places;
use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Features, Group, Pair, Reference, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "extra-reference",
    group: Group::Shape,
    severity: DefaultSeverity::Fixed(Severity::Warning),
    example: Example {
        source: "-office = Nordic-Baltic Office\n-newsroom = Newsroom\nfooter-contact = Write to the { -newsroom }\n",
        locale: "fi",
        bad: "-office = Toimisto\n-newsroom = Toimitus\nfooter-contact = Kirjoita: { -office }, { -newsroom }\n",
        good: "-office = Toimisto\n-newsroom = Toimitus\nfooter-contact = Kirjoita: { -newsroom }\n",
    },
    check: Check::Unit { needs: Features::PLACEABLE, run: check },
};

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    if pair.target.unit.is_term() {
        return;
    }
    for (source, target) in pair.parts().filter(|(_, target)| !target.references.is_empty()) {
        let extra = absent(shown(target), shown(source), |reference| (reference.id, reference.attribute));
        // An article has names as plain text, and its translation takes them from the term base.
        let is_of_term_base = |reference: &Reference<'_>| pair.source.kind.is_some() && reference.id.starts_with('-');
        for reference in extra.into_iter().filter(|reference| !is_of_term_base(reference)) {
            sink.report(reference.span.clone())
                .with("reference", reference.written())
                .because_of(places::text(pair.source_text, source));
        }
    }
}
