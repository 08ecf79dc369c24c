//! Quotation marks of another language, of a typewriter, or without their counterpart.

use std::cell::LazyCell;

use rustc_hash::FxHashSet;

use super::quotations::{Mark, Quotation, is_mark, is_single, quotations};
use crate::diagnostics::Severity;
use crate::fluent::Span;
use crate::rules::{Check, DefaultSeverity, Example, Features, FlatText, Group, LocaleData, Pair, Part, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "quotation-marks",
    group: Group::Content,
    severity: DefaultSeverity::Fixed(Severity::Note),
    example: Example {
        source: "events-form-heading = Register for “{ $title }”\n",
        locale: "lt",
        bad: "events-form-heading = Registracija į “{ $title }”\n",
        good: "events-form-heading = Registracija į „{ $title }“\n",
    },
    check: Check::Unit { needs: Features::QUOTE, run: check },
};

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    if !pair.target.features.intersects(Features::QUOTE) || pair.locale.quotation_marks.is_empty() {
        return;
    }
    for target in pair.target.parts.iter().filter(|part| part.features.intersects(Features::QUOTE)) {
        let source = pair.source.part(target.name);
        let source_is_balanced = LazyCell::new(|| source.is_none_or(|source| is_balanced(source, pair.source_text)));
        if target.selects.is_empty() {
            check_texts(pair.locale, &target.flat_texts, &source_is_balanced, sink);
        } else {
            // A quotation may begin before a variant and end after it.
            check_texts(pair.locale, &target.readings(pair.target_text), &source_is_balanced, sink);
        }
    }
}

fn check_texts(
    locale: &LocaleData,
    flat_texts: &[FlatText<'_>],
    source_is_balanced: &LazyCell<bool, impl FnOnce() -> bool>,
    sink: &mut Sink<'_>,
) {
    let mut reported: FxHashSet<Span> = FxHashSet::default();
    for flat in flat_texts.iter().filter(|flat| flat.text.contains(is_mark)) {
        for quotation in quotations(&flat.text) {
            let (message, mark) = match quotation {
                Quotation::Pair(opening, closing) => match foreign(locale, opening, closing) {
                    Some(found) => found,
                    None => continue,
                },
                Quotation::Unclosed(mark) if **source_is_balanced => ("quotation-marks-unclosed", mark),
                Quotation::Unopened(mark) if **source_is_balanced => ("quotation-marks-unopened", mark),
                Quotation::Unclosed(_) | Quotation::Unopened(_) => continue,
            };
            let span = flat.span(mark.at..mark.at + mark.character.len_utf8());
            // Readings share what stands around their variants.
            if reported.insert(span.clone()) {
                report(message, quotation, locale, span, sink);
            }
        }
    }
}

/// Which message a pair of marks deserves, and the mark to point at.
fn foreign(locale: &LocaleData, opening: Mark, closing: Mark) -> Option<(&'static str, Mark)> {
    let marks = locale.quotation_marks;
    if marks.contains(&(opening.character, closing.character)) {
        return None;
    }
    let is_straight = |mark: Mark| matches!(mark.character, '"' | '\'' | '＂');
    let message =
        if is_straight(opening) || is_straight(closing) { "quotation-marks-straight" } else { "quotation-marks" };
    let begins_well = marks.iter().any(|pair| pair.0 == opening.character);
    Some((message, if begins_well { closing } else { opening }))
}

fn report(message: &'static str, quotation: Quotation, locale: &LocaleData, span: Span, sink: &mut Sink<'_>) {
    let (found, first) = match quotation {
        Quotation::Pair(a, b) => (format!("{}…{}", a.character, b.character), a.character),
        Quotation::Unclosed(mark) | Quotation::Unopened(mark) => (mark.character.to_string(), mark.character),
    };
    let finding = sink.report_as(message, span);
    finding.with("found", found);
    // Curly single marks are answered by single ones; an apostrophe may stand for either.
    let is_alike = |pair: &&(char, char)| is_single(first) && first != '\'' && is_single(pair.0);
    let marks = locale.quotation_marks;
    if let Some((opening, closing)) = marks.iter().find(is_alike).or_else(|| marks.first()) {
        finding.with("expected", format!("{opening}…{closing}"));
    }
}

fn is_balanced(source: &Part<'_>, text: &str) -> bool {
    let readings = source.readings(text);
    readings.iter().all(|flat| quotations(&flat.text).iter().all(|found| matches!(found, Quotation::Pair(..))))
}
