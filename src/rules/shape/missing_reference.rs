//! A message or a term that the source refers to and the translation does not.

use super::absent::absent;
use super::places;
use crate::diagnostics::Severity;
use crate::language::{has_cases, has_inflected};
use crate::rules::{Check, DefaultSeverity, Example, Features, Group, Pair, Part, Reference, Rule, Sink, UnitView};

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
        let missing = absent(shown(source), shown(target), key);
        if missing.is_empty() {
            continue;
        }
        let has_cases = has_cases(&pair.locale.locale);
        // One that stands in the place of another is reported by `extra-reference`.
        let replaced = if pair.source.kind.is_some() { 0 } else { absent(shown(target), shown(source), key).len() };
        for reference in missing.into_iter().skip(replaced) {
            if is_written_out(pair, target, reference, has_cases) {
                continue;
            }
            let message = if has_cases { "missing-reference-cases" } else { RULE.id };
            let finding = sink.report_as(message, places::name(pair.target_text, target));
            finding.with("reference", reference.written()).because_of(reference.span.clone());
            if has_cases {
                finding.severity(Severity::Note);
            }
        }
    }
}

fn key<'r>(reference: &'r Reference<'_>) -> (&'r str, Option<&'r str>) {
    (reference.id, reference.attribute)
}

/// Whether the translation has the words of what is referred to, in another form. Where nouns have no cases, a term can give its forms
/// itself, and behind a message can stand the `s` of the genitive.
fn is_written_out(pair: &Pair<'_>, target: &Part<'_>, reference: &Reference<'_>, has_cases: bool) -> bool {
    if !has_cases && reference.id.starts_with('-') {
        return false;
    }
    let Some(unit) = pair.target_units.iter().find(|unit| unit.id == reference.id) else { return false };
    let view = UnitView::new(pair.target_text, unit);
    let Some(phrase) = view.part(reference.attribute).and_then(|part| part.flat_texts.first()) else { return false };
    let genitive = format!("{}s", phrase.text.to_lowercase());
    target.readings(pair.target_text).iter().all(|reading| {
        let is_genitive = || reading.text.to_lowercase().contains(&genitive);
        has_inflected(&reading.text, &phrase.text) && (has_cases || !is_genitive())
    })
}

/// The references of a part, of all variants together. An attribute of a term can only be chosen by, which is
/// the locale's own grammar.
pub(super) fn shown<'p, 's>(part: &'p Part<'s>) -> impl Iterator<Item = &'p Reference<'s>> + Clone {
    part.references.iter().filter(|reference| reference.attribute.is_none() || !reference.id.starts_with('-'))
}
