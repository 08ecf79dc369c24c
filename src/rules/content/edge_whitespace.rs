//! Blanks at the beginning or end of a text that only its source, or only its translation, has.

use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Features, FlatText, Group, Pair, Rule, Sink};

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
    for (source, target) in pair.texts() {
        if !(source.features | target.features).intersects(Features::EDGE_SPACE) {
            continue;
        }
        let sources = source.readings(pair.source_text);
        let targets = target.readings(pair.target_text);
        for edge in [Edge::Leading, Edge::Trailing] {
            compare(edge, &sources, &targets, sink);
        }
    }
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
