//! Texts that end with another punctuation mark than their source.

use super::abbreviations::ends_abbreviated;
use super::ending::{Ending, EndingKind, ending, has_inner_sentence};
use unicode_script::Script;

use crate::article::SegmentKind;
use crate::diagnostics::Severity;
use crate::fluent::Span;
use crate::rules::{Check, DefaultSeverity, Example, Features, FlatText, Group, PLACEABLE, Pair, Part, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "end-punctuation",
    group: Group::Content,
    severity: DefaultSeverity::Fixed(Severity::Note),
    example: Example {
        source: "events-full = The event is fully booked.\n",
        locale: "et",
        bad: "events-full = Kõik kohad on täis\n",
        good: "events-full = Kõik kohad on täis.\n",
    },
    check: Check::Unit { needs: Features::ANY, run: check },
};

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    // Other scripts have other habits: Thai ends sentences with nothing.
    if !matches!(pair.locale.script, Some(Script::Latin | Script::Cyrillic)) {
        return;
    }
    // Of headings, `heading-punctuation` says more.
    if pair.source.kind.is_some_and(SegmentKind::is_heading) {
        return;
    }
    for (source, target) in pair.texts() {
        match (source.flat_texts.as_slice(), target.flat_texts.as_slice()) {
            ([source], [target]) => compare(pair, std::slice::from_ref(source), std::slice::from_ref(target), sink),
            _ => compare_readings(pair, source, target, sink),
        }
    }
}

fn compare_readings(pair: &Pair<'_>, source: &Part<'_>, target: &Part<'_>, sink: &mut Sink<'_>) {
    compare(pair, &source.readings(pair.source_text), &target.readings(pair.target_text), sink);
}

/// Compares the ends of complete texts: each of the target's must be like one of the source's.
fn compare(pair: &Pair<'_>, sources: &[FlatText<'_>], targets: &[FlatText<'_>], sink: &mut Sink<'_>) {
    let language = pair.locale.locale.language();
    let mut reported: Option<Span> = None;
    for target in targets {
        let found = ending(&target.text, language);
        if let Some((source, expected)) = disagreement(sources, target, &found, language) {
            let span = target.span(found.at.clone());
            // Readings share what stands after their variants.
            if reported.as_ref() != Some(&span) {
                report(target, &found, source, &expected, sink);
                reported = Some(span);
            }
        }
    }
}

/// The source text, and its end, that asks for another end than was found; `None` where one allows it.
fn disagreement<'l, 's>(
    sources: &'l [FlatText<'s>],
    target: &FlatText<'_>,
    found: &Ending,
    language: &str,
) -> Option<(&'l FlatText<'s>, Ending)> {
    let mut first = None;
    for source in sources {
        let expected = ending(&source.text, "en");
        if is_acceptable(source, &expected, target, found, language) {
            return None;
        }
        first.get_or_insert((source, expected));
    }
    first
}

fn is_acceptable(
    source: &FlatText<'_>,
    expected: &Ending,
    target: &FlatText<'_>,
    found: &Ending,
    language: &str,
) -> bool {
    use EndingKind::{Comma, Empty, Exclamation, Period, Placeable, Plain, Question, Semicolon};
    let is_abbreviation =
        |flat: &FlatText<'_>, end: &Ending, language: &str| ends_abbreviated(&flat.text[..end.at.start], language);
    match (expected.kind, found.kind) {
        (expected, found) if expected == found => true,
        (Empty | Placeable, _) | (_, Empty) => true,
        // A term or a date may end with a full stop of its own.
        (Period | Plain, Placeable) => true,
        // Of several sentences, the source has forgotten the last full stop.
        (Plain, Period) => {
            begins_small(target) || has_inner_sentence(&source.text) || is_abbreviation(target, found, language)
        }
        (Period, Plain) => is_abbreviation(source, expected, "en"),
        // “Did you know? …” may be one question.
        (Period | Plain, Question) => source.text.contains('?'),
        (Comma, Semicolon) | (Semicolon, Comma) => true,
        // Some languages write a list as one sentence, each item with its mark.
        (Plain, Comma | Semicolon) | (Period, Semicolon) if begins_small(target) => true,
        (Comma, Exclamation) | (Exclamation, Comma) => true,
        (Comma, Plain) => is_salutation(&source.text) && OPEN_SALUTATIONS.contains(&language),
        _ => false,
    }
}

fn begins_small(flat: &FlatText<'_>) -> bool {
    flat.text.chars().find(|c| c.is_alphanumeric() || *c == PLACEABLE).is_some_and(char::is_lowercase)
}

/// Languages that also write a salutation without any mark behind it.
const OPEN_SALUTATIONS: [&str; 10] = ["da", "nb", "nn", "no", "sv", "is", "fo", "fi", "se", "kl"];

fn is_salutation(text: &str) -> bool {
    const GREETINGS: [&str; 7] = ["dear", "hi", "hello", "hey", "good", "greetings", "welcome"];
    let first = text.trim_start().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    GREETINGS.iter().any(|greeting| greeting.eq_ignore_ascii_case(first))
}

fn report(target: &FlatText<'_>, found: &Ending, source: &FlatText<'_>, expected: &Ending, sink: &mut Sink<'_>) {
    let message = match (expected.kind.is_mark(), found.kind.is_mark()) {
        (true, true) => "end-punctuation",
        (true, false) => "end-punctuation-missing",
        (false, _) => "end-punctuation-extra",
    };
    sink.report_as(message, target.span(found.at.clone()))
        .with("found", &target.text[found.at.clone()])
        .with("expected", &source.text[expected.at.clone()])
        .because_of(source.span(expected.at.clone()));
}
