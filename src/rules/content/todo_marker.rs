//! A note to oneself that was left in a text.

use super::prose::prose;
use crate::diagnostics::Severity;
use crate::fluent::Span;
use crate::rules::{Check, DefaultSeverity, Example, Features, Group, Pair, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "todo-marker",
    group: Group::Content,
    severity: DefaultSeverity::Fixed(Severity::Warning),
    example: Example {
        source: "grant-apply = Apply for a grant by 1 May.\n",
        locale: "et",
        bad: "grant-apply = Taotle toetust 1. maiks. TODO: kontrolli kuupäeva\n",
        good: "grant-apply = Taotle toetust 1. maiks.\n",
    },
    check: Check::Unit { needs: Features::MARKER, run: check },
};

/// Languages in which “todo” is a word.
const WITH_TODO: [&str; 6] = ["es", "pt", "gl", "ast", "an", "lad"];

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    if !pair.target.features.intersects(Features::MARKER) {
        return;
    }
    for (_, target) in pair.texts() {
        for flat in &target.flat_texts {
            for marker in Features::MARKERS.iter().filter(|marker| is_meant(marker, pair)) {
                if let Some(at) = find(&flat.text, marker) {
                    sink.report(flat.span(at)).with("marker", *marker);
                }
            }
        }
    }
}

/// Whether the word can only be a note: not where the source has it in whatever case, nor where it is a word of the language, nor where
/// XXX may be the thirtieth.
fn is_meant(marker: &str, pair: &Pair<'_>) -> bool {
    let has = |text: &str, word: &str| text.to_ascii_uppercase().contains(word);
    let in_source = |word| pair.source.parts.iter().flat_map(|part| &part.flat_texts).any(|flat| has(&flat.text, word));
    let is_word = marker == "TODO"
        && (WITH_TODO.contains(&pair.locale.locale.language()) || in_source("TO-DO") || in_source("TO DO"));
    let is_number = marker == "XXX" && (in_source("30") || in_source("THIRT"));
    !is_word && !is_number && !in_source(marker)
}

/// The word by itself, outside tags.
fn find(text: &str, marker: &str) -> Option<Span> {
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
    text.match_indices(marker).map(|(at, _)| at..at + marker.len()).find(|at| {
        !text[..at.start].ends_with(is_word)
            && !text[at.end..].starts_with(is_word)
            && prose(text).any(|(offset, _)| offset == at.start)
    })
}
