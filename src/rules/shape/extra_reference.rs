//! A message or a term that the translation refers to and the source does not.

use super::absent::absent;
use super::missing_reference::shown;
use super::places;
use crate::diagnostics::Severity;
use crate::language::words;
use crate::rules::{Check, DefaultSeverity, Example, Features, Group, Pair, Part, Reference, Rule, Sink};

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
        let is_same = |reference: &Reference<'_>| {
            is_of_term_base(reference) || is_named(pair, source, reference) || is_written_out(pair, source, reference)
        };
        for reference in extra.into_iter().filter(|reference| !is_same(reference)) {
            sink.report(reference.span.clone())
                .with("reference", reference.written())
                .because_of(places::text(pair.source_text, source));
        }
    }
}

/// Whether it is to a term that the source names in words.
fn is_named(pair: &Pair<'_>, source: &Part<'_>, reference: &Reference<'_>) -> bool {
    pair.terms.filter(|_| reference.id.starts_with('-')).is_some_and(|terms| {
        let mut named = source.flat_texts.iter().flat_map(|flat| terms.names.in_text(&flat.text));
        named.any(|named| named.is_certain && named.term == reference.id)
    })
}

/// Whether the source has the words that a reference is named by, `reading lists` for `nav-reading-lists`, and the translation takes
/// them from the message or term itself. The first word of a name may be that of its file.
fn is_written_out(pair: &Pair<'_>, source: &Part<'_>, reference: &Reference<'_>) -> bool {
    const SHORTEST: usize = 4;
    let is_there = || pair.target_units.iter().any(|unit| unit.id == reference.id);
    let name = reference.id.trim_start_matches('-').to_lowercase();
    let without_first = name.split_once(['-', '_']).map(|(_, rest)| rest);
    let names = [Some(name.as_str()), without_first].into_iter().flatten().filter(|name| name.len() >= SHORTEST);
    let names: Vec<Vec<&str>> = names.map(|name| name.split(['-', '_']).collect()).collect();
    source.flat_texts.iter().any(|flat| {
        let text = flat.text.to_lowercase();
        let words: Vec<&str> = words(&text).collect();
        names.iter().any(|name| words.windows(name.len()).any(|window| window == name.as_slice()))
    }) && is_there()
}
