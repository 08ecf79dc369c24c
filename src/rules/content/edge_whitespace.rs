//! Blanks at the beginning or end of a text that only its source, or only its translation, has.

use crate::diagnostics::Severity;
use crate::language::joins_words;
use crate::rules::{Check, DefaultSeverity, Example, Features, FlatText, Group, PLACEABLE, Pair, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "edge-whitespace",
    group: Group::Content,
    severity: DefaultSeverity::Fixed(Severity::Warning),
    example: Example {
        source: "separator = ,{\" \"}\n",
        locale: "da",
        bad: "separator = ,\n",
        good: "separator = ,{\" \"}\n",
    },
    check: Check::Unit { needs: Features::EDGE_SPACE, run: check },
};

/// The two ends of a text.
#[derive(Clone, Copy)]
enum Edge {
    Leading,
    Trailing,
}

impl Edge {
    /// The blanks of a text at this end.
    fn of(self, text: &str) -> std::ops::Range<usize> {
        match self {
            Self::Leading => 0..text.len() - text.trim_start().len(),
            Self::Trailing => text.trim_end().len()..text.len(),
        }
    }

    fn is_blank(self, flat: &FlatText<'_>) -> bool {
        !self.of(&flat.text).is_empty()
    }
}

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    let joins_words = pair.locale.script.is_some_and(joins_words);
    for (source, target) in pair.texts() {
        if !(source.features | target.features).intersects(Features::EDGE_SPACE) {
            continue;
        }
        let sources = source.readings(pair.source_text);
        let targets = target.readings(pair.target_text);
        if joins_words && is_separator(&sources) {
            continue;
        }
        for edge in [Edge::Leading, Edge::Trailing] {
            compare(edge, &sources, &targets, sink);
        }
    }
}

/// Whether texts stand between others: one has a blank at an edge on purpose, or no letter. Where words have no blanks between them, what
/// separates has its blank in itself (`、`), or is one.
fn is_separator(texts: &[FlatText<'_>]) -> bool {
    let is_edged = |flat: &FlatText<'_>| Edge::Leading.is_blank(flat) || Edge::Trailing.is_blank(flat);
    texts.iter().any(|flat| is_edged(flat) || !flat.text.contains(|c: char| c.is_alphanumeric() || c == PLACEABLE))
}

fn compare(edge: Edge, sources: &[FlatText<'_>], targets: &[FlatText<'_>], sink: &mut Sink<'_>) {
    let blank = sources.iter().find(|source| edge.is_blank(source));
    let is_always_blank = sources.iter().all(|source| edge.is_blank(source));
    let mut reported = None;
    for target in targets {
        let at = edge.of(&target.text);
        let (message, span) = match (edge, blank) {
            (Edge::Leading, None) if !at.is_empty() => ("edge-whitespace-leading", target.span(at)),
            (Edge::Trailing, None) if !at.is_empty() => ("edge-whitespace-trailing", target.span(at)),
            (Edge::Leading, Some(_)) if at.is_empty() && is_always_blank => {
                ("edge-whitespace-lost-leading", target.span(first_character(&target.text)))
            }
            (Edge::Trailing, Some(_)) if at.is_empty() && is_always_blank => {
                ("edge-whitespace-lost-trailing", target.span(last_character(&target.text)))
            }
            _ => continue,
        };
        // Readings share what stands around their variants.
        if reported.as_ref() != Some(&span) {
            let finding = sink.report_as(message, span.clone());
            if let Some(source) = blank {
                finding.because_of(source.span(edge.of(&source.text)));
            }
            reported = Some(span);
        }
    }
}

fn first_character(text: &str) -> std::ops::Range<usize> {
    0..text.chars().next().map_or(0, char::len_utf8)
}

fn last_character(text: &str) -> std::ops::Range<usize> {
    text.len() - text.chars().next_back().map_or(0, char::len_utf8)..text.len()
}
