//! An ellipsis that is doubled, or that the translation lacks.

use super::ellipses::{ellipses, is_doubled};
use super::ending::{EndingKind, ending};
use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Features, FlatText, Group, Pair, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "ellipsis-mismatch",
    group: Group::Content,
    severity: DefaultSeverity::Off(Severity::Note),
    example: Example {
        source: "answer = Well… that depends.\n",
        locale: "fi",
        bad: "answer = No, se riippuu.\n",
        good: "answer = No… se riippuu.\n",
    },
    check: Check::Unit { needs: Features::ANY, run: check },
};

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    for (source, target) in pair.texts() {
        let has_doubled = |flat: &FlatText<'_>| ellipses(&flat.text).any(|span| is_doubled(&flat.text[span]));
        if !source.flat_texts.iter().any(has_doubled) {
            for flat in &target.flat_texts {
                for doubled in ellipses(&flat.text).filter(|span| is_doubled(&flat.text[span.clone()])) {
                    let written = flat.text[doubled.clone()].to_owned();
                    sink.report_as("ellipsis-mismatch-doubled", flat.span(doubled)).with("written", written);
                }
            }
        }
        // Variants are not the same on both sides.
        if let ([ours], [theirs]) = (source.flat_texts.as_slice(), target.flat_texts.as_slice())
            && let Some(first) = ellipses(&ours.text).next()
            && ellipses(&theirs.text).next().is_none()
            && !is_about_the_end(pair, ours)
        {
            sink.report(theirs.whole()).because_of(ours.span(first));
        }
    }
}

/// Whether the only ellipsis of the source is at its end: what translations end with, `end-punctuation` looks at.
fn is_about_the_end(pair: &Pair<'_>, source: &FlatText<'_>) -> bool {
    let end = ending(&source.text, pair.source_locale.locale.language());
    end.kind == EndingKind::Ellipsis && ellipses(&source.text).count() == 1
}
