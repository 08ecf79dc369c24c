//! Quotation marks of another language, of a typewriter, or without their counterpart.

use std::cell::OnceCell;

use rustc_hash::FxHashSet;

use super::quotations::{Mark, Quotation, is_single, may_quote, quotations};
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
        let source =
            Source { part: pair.source.part(target.name), text: pair.source_text, is_balanced: OnceCell::new() };
        if target.selects.is_empty() {
            check_texts(pair.locale, &target.flat_texts, &source, sink);
        } else {
            // A quotation may begin before a variant and end after it.
            check_texts(pair.locale, &target.readings(pair.target_text), &source, sink);
        }
    }
}

/// The part of the source that the target's answers.
struct Source<'l> {
    part: Option<&'l Part<'l>>,
    text: &'l str,
    is_balanced: OnceCell<bool>,
}

impl Source<'_> {
    fn is_balanced(&self) -> bool {
        *self.is_balanced.get_or_init(|| self.part.is_none_or(|part| is_balanced(part, self.text)))
    }

    /// Whether a quotation is a value that the source has in the same marks: `"auto"`, not a word that people read.
    fn has_value(&self, quotation: &str) -> bool {
        let value = quotation.get(1..quotation.len().saturating_sub(1)).unwrap_or_default();
        let is_value = quotation.starts_with(['"', '\''])
            && value.is_ascii()
            && !value.contains(char::is_whitespace)
            && value.starts_with(|first: char| !first.is_ascii_uppercase());
        is_value && self.part.is_some_and(|part| part.flat_texts.iter().any(|flat| flat.text.contains(quotation)))
    }
}

fn check_texts(locale: &LocaleData, flat_texts: &[FlatText<'_>], source: &Source<'_>, sink: &mut Sink<'_>) {
    let mut reported: FxHashSet<Span> = FxHashSet::default();
    for flat in flat_texts.iter().filter(|flat| may_quote(&flat.text)) {
        let quotations = quotations(&flat.text);
        for quotation in &quotations {
            let Some((message, mark)) = wrong(*quotation, locale, flat, source) else { continue };
            let span = flat.span(mark.at..mark.at + mark.len());
            // Readings share what stands around their variants.
            if reported.insert(span.clone()) {
                report(message, *quotation, locale, span, sink);
            }
        }
        if reported.is_empty()
            && let Some((first, other)) = mixed(&quotations, flat, source)
        {
            let span = flat.span(other.0.at..other.0.at + other.0.len());
            if reported.insert(span.clone()) {
                let style = |(opening, closing): (Mark, Mark)| format!("{}…{}", opening.character, closing.character);
                sink.report_as("quotation-marks-mixed", span).with("found", style(other)).with("first", style(first));
            }
        }
    }
}

/// What is wrong with a quotation, and the mark to point at.
fn wrong(
    quotation: Quotation,
    locale: &LocaleData,
    flat: &FlatText<'_>,
    source: &Source<'_>,
) -> Option<(&'static str, Mark)> {
    match quotation {
        Quotation::Pair(opening, closing) => {
            let found = foreign(locale, opening, closing)?;
            let text = flat.text.get(opening.at..closing.at + closing.len()).unwrap_or_default();
            let is_code = source.has_value(text) || is_in_code(&flat.text, opening.at);
            (!is_code && !is_elision(text)).then_some(found)
        }
        Quotation::Unclosed(mark) if source.is_balanced() => Some(("quotation-marks-unclosed", mark)),
        Quotation::Unopened(mark) if source.is_balanced() => Some(("quotation-marks-unopened", mark)),
        Quotation::Unclosed(_) | Quotation::Unopened(_) => None,
    }
}

/// Whether it is an `and` with an apostrophe on either side: rock ’n’ roll.
fn is_elision(quotation: &str) -> bool {
    matches!(quotation, "’n’" | "'n'" | "’N’" | "'N'")
}

/// Whether a place is in an element for code, or between backticks, where straight marks are right.
fn is_in_code(text: &str, at: usize) -> bool {
    let before = &text[..at];
    let is_in_backticks = before.matches('`').count() % 2 == 1 && text[at..].contains('`');
    is_in_backticks
        || [("<code", "</code"), ("<kbd", "</kbd"), ("<samp", "</samp"), ("<pre", "</pre")]
            .iter()
            .any(|(tag, end)| before.rfind(tag).is_some_and(|begin| !before[begin..].contains(end)))
}

/// Two quotations of one text that stand in different marks, though neither is in the other.
fn mixed(quotations: &[Quotation], flat: &FlatText<'_>, source: &Source<'_>) -> Option<((Mark, Mark), (Mark, Mark))> {
    let mut first: Option<(Mark, Mark)> = None;
    let mut end = 0;
    for quotation in quotations {
        let Quotation::Pair(opening, closing) = *quotation else { continue };
        let text = flat.text.get(opening.at..closing.at + closing.len()).unwrap_or_default();
        let is_code = || is_in_code(&flat.text, opening.at) || source.has_value(text);
        if opening.at < end || !opening.is_double() || is_code() {
            continue;
        }
        end = closing.at;
        match first {
            None => first = Some((opening, closing)),
            Some(first) if (first.0.character, first.1.character) != (opening.character, closing.character) => {
                return Some((first, (opening, closing)));
            }
            Some(_) => {}
        }
    }
    None
}

/// Which message a pair of marks deserves, and the mark to point at.
fn foreign(locale: &LocaleData, opening: Mark, closing: Mark) -> Option<(&'static str, Mark)> {
    let marks = locale.quotation_marks;
    let is_typed = opening.is_typed || closing.is_typed;
    if !is_typed && marks.contains(&(opening.character, closing.character)) {
        return None;
    }
    let is_straight = |mark: Mark| mark.is_typed || matches!(mark.character, '"' | '\'' | '＂');
    let message =
        if is_straight(opening) || is_straight(closing) { "quotation-marks-straight" } else { "quotation-marks" };
    let begins_well = !opening.is_typed && marks.iter().any(|pair| pair.0 == opening.character);
    Some((message, if begins_well { closing } else { opening }))
}

fn report(message: &'static str, quotation: Quotation, locale: &LocaleData, span: Span, sink: &mut Sink<'_>) {
    let (found, first) = match quotation {
        Quotation::Pair(a, b) => (format!("{}…{}", a.written(), b.written()), a),
        Quotation::Unclosed(mark) | Quotation::Unopened(mark) => (mark.written(), mark),
    };
    let finding = sink.report_as(message, span);
    finding.with("found", found);
    // Curly single marks are answered by single ones; an apostrophe may stand for either.
    let is_single_mark = !first.is_typed && first.character != '\'' && is_single(first.character);
    let marks = locale.quotation_marks;
    let alike = marks.iter().find(|pair| is_single_mark && is_single(pair.0));
    if let Some((opening, closing)) = alike.or_else(|| marks.first()) {
        finding.with("expected", format!("{opening}…{closing}"));
    }
}

fn is_balanced(source: &Part<'_>, text: &str) -> bool {
    let readings = source.readings(text);
    readings.iter().all(|flat| quotations(&flat.text).iter().all(|found| matches!(found, Quotation::Pair(..))))
}
