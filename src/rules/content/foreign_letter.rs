//! Letters that the language does not have, or that are written otherwise than they should be.

use super::latin_in_cyrillic::{Latin, latin_in_cyrillic};
use super::prose::word_around;
use crate::diagnostics::Severity;
use crate::fluent::Span;
use crate::language::{Letters, not_composed};
use crate::rules::{Check, DefaultSeverity, Example, Features, FlatText, Group, Pair, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "foreign-letter",
    group: Group::Content,
    severity: DefaultSeverity::Fixed(Severity::Warning),
    example: Example {
        source: "nav-islands = The islands\n",
        locale: "fo",
        // A Swedish keyboard.
        bad: "nav-islands = Öerne og oyggjarnar\n",
        good: "nav-islands = Oyggjarnar\n",
    },
    check: Check::Unit { needs: Features::LATIN.and(Features::CYRILLIC).and(Features::DECOMPOSED), run: check },
};

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    let features = pair.target.features;
    // What was read in another encoding has letters of others throughout, and `mojibake` says so.
    let letters = pair.locale.letters.as_ref().filter(|_| !features.intersects(Features::GARBLED));
    let is_cyrillic = features.intersects(Features::CYRILLIC) && features.intersects(Features::LATIN);
    for flat in pair.target.parts.iter().flat_map(|part| &part.flat_texts) {
        if let Some(letters) = letters {
            foreign(letters, pair, flat, sink);
        }
        if features.intersects(Features::DECOMPOSED) {
            decomposed(pair, flat, sink);
        }
        if is_cyrillic {
            look_alikes(pair, flat, sink);
        }
    }
}

/// Reports each word with a letter of another language that the source does not have.
fn foreign(letters: &Letters, pair: &Pair<'_>, flat: &FlatText<'_>, sink: &mut Sink<'_>) {
    let mut from = 0;
    while let Some(at) = letters.first_foreign(&flat.text, from) {
        let Some(letter) = flat.text[at..].chars().next() else { return };
        let word = word_around(&flat.text, at);
        from = word.end.max(at + letter.len_utf8());
        if !source_has(pair, letter) && !is_elsewhere(&flat.text, &word) {
            let end = at + letter.len_utf8();
            sink.report(flat.span(at..end))
                .with("word", &flat.text[word])
                .with("letter", letter.to_string())
                .with("code", super::characters::code(letter));
        }
    }
}

/// Whether a word is part of an address, or of two scripts, which `mixed-script` looks at.
fn is_elsewhere(text: &str, word: &Span) -> bool {
    let is_gap = |c: char| c.is_whitespace() || matches!(c, '<' | '>');
    let start = text[..word.start].rfind(is_gap).map_or(0, |at| at + 1);
    let end = text[word.end..].find(is_gap).map_or(text.len(), |length| word.end + length);
    let around = text.get(start..end).unwrap_or_default();
    around.contains("://") || around.contains('@') || Features::of(&text[word.clone()]).intersects(Features::MIXED)
}

fn source_has(pair: &Pair<'_>, letter: char) -> bool {
    let is_same = |c: char| c == letter || (!c.is_ascii() && c.to_lowercase().eq(letter.to_lowercase()));
    pair.source.parts.iter().flat_map(|part| &part.flat_texts).any(|flat| flat.text.chars().any(is_same))
}

/// Reports the first word of a text that is not in Normalization Form C.
fn decomposed(pair: &Pair<'_>, flat: &FlatText<'_>, sink: &mut Sink<'_>) {
    let Some((word, composed)) = not_composed(&flat.text) else { return };
    if pair.source.parts.iter().flat_map(|part| &part.flat_texts).any(|source| source.text.contains(word)) {
        return;
    }
    let span = crate::fluent::span_of(&flat.text, word);
    sink.report_as("foreign-letter-decomposed", flat.span(span)).with("word", composed);
}

/// Reports words in Latin letters that stand for Russian ones.
fn look_alikes(pair: &Pair<'_>, flat: &FlatText<'_>, sink: &mut Sink<'_>) {
    let sources = pair.source.parts.iter().flat_map(|part| &part.flat_texts).map(|flat| &*flat.text);
    for Latin { at, cyrillic } in latin_in_cyrillic(pair.locale.locale.language(), &flat.text, sources) {
        let word = &flat.text[at.clone()];
        sink.report_as("foreign-letter-latin", flat.span(at)).with("word", word).with("corrected", cyrillic);
    }
}
