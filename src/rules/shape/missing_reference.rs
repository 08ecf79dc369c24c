//! A message or a term that the source refers to and the translation does not.

use super::absent::absent;
use super::places;
use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Features, Group, Pair, Part, Reference, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "missing-reference",
    group: Group::Shape,
    severity: DefaultSeverity::Fixed(Severity::Warning),
    example: Example {
        source: "-office = Nordic-Baltic Office\nnav-about = About the { -office }\n",
        locale: "da",
        bad: "-office = Nordisk-Baltisk Kontor\nnav-about = Om kontoret\n",
        good: "-office = Nordisk-Baltisk Kontor\nnav-about = Om { -office }\n",
    },
    check: Check::Unit { needs: Features::PLACEABLE, run: check },
};

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    if pair.target.unit.is_term() {
        return;
    }
    for (source, target) in pair.parts().filter(|(source, _)| !source.references.is_empty()) {
        for reference in absent(shown(source), shown(target), |reference| (reference.id, reference.attribute)) {
            sink.report(places::name(pair.target_text, target))
                .with("reference", reference.written())
                .because_of(reference.span.clone());
        }
    }
}

/// The references of a part, of all variants together. An attribute of a term can only be chosen by, which is
/// the locale's own grammar.
pub(super) fn shown<'p, 's>(part: &'p Part<'s>) -> impl Iterator<Item = &'p Reference<'s>> + Clone {
    part.references.iter().filter(|reference| reference.attribute.is_none() || !reference.id.starts_with('-'))
}
