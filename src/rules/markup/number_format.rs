//! `number-format`: marks of English in a number.

use super::numbers::{Runs, runs};
use crate::diagnostics::Severity;
use crate::fluent::Span;
use crate::language::{NumberMarks, Numerals};
use crate::rules::{Check, DefaultSeverity, Example, Features, FlatText, Group, Pair, Part, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "number-format",
    group: Group::Markup,
    severity: DefaultSeverity::Fixed(Severity::Note),
    example: Example {
        source: "grants = We gave 1,250 grants.\n",
        locale: "da",
        bad: "grants = Vi gav 1,250 tilskud.\n",
        good: "grants = Vi gav 1.250 tilskud.\n",
    },
    check: Check::Unit { needs: Features::DIGIT, run: check },
};

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    if !pair.target.features.intersects(Features::DIGIT) || pair.source_locale.locale.language() != "en" {
        return;
    }
    let Some(marks) = NumberMarks::of(pair.locale.locale.language()) else { return };
    for (source, target) in pair.texts().filter(|(_, target)| target.features.intersects(Features::DIGIT)) {
        for flat in &target.flat_texts {
            let text = Text { flat, source, marks, numerals: Numerals::of(pair.locale.locale.language()) };
            text.check(sink);
        }
    }
}

/// A text of the target, with what is known of numbers in it.
struct Text<'l> {
    flat: &'l FlatText<'l>,
    source: &'l Part<'l>,
    marks: NumberMarks,
    numerals: Option<&'static Numerals>,
}

impl Text<'_> {
    fn check(&self, sink: &mut Sink<'_>) {
        let text = &*self.flat.text;
        if memchr::memchr3(b'%', b',', b'.', text.as_bytes()).is_none() {
            return;
        }
        let runs = runs(text);
        let mut at = 0;
        let mut has_percent = false;
        while at < runs.len() {
            let last = last_of(&runs, at);
            let span = runs[at].span.start..runs[last].span.end;
            let is_dotted = last == at + 1 && runs[last].mark == Some('.');
            if last > at && runs[last].mark == Some(',') && self.is_of_source(&span) {
                let groups: Vec<&str> = runs[at..=last].iter().map(|run| &text[run.span.clone()]).collect();
                self.report("number-format-group", span, self.marks.grouped(&groups), sink);
            } else if is_dotted && runs[last].length < 3 && self.is_of_source(&span) && self.is_amount(&span) {
                let instead = text[span.clone()].replace('.', ",");
                self.report("number-format-decimal", span, instead, sink);
            } else if !has_percent && let Some((end, instead)) = self.percent(&span) {
                has_percent = true;
                let message =
                    if instead.contains('\u{a0}') { "number-format-percent" } else { "number-format-percent-blank" };
                self.report(message, span.start..end, instead, sink);
            }
            at = last + 1;
        }
    }

    fn report(&self, message: &'static str, at: Span, instead: String, sink: &mut Sink<'_>) {
        let written = self.flat.text[at.clone()].to_owned();
        sink.report_as(message, self.flat.span(at)).with("number", written).with("instead", instead);
    }

    /// Whether the source writes the number in the same way, so that it is one number there.
    fn is_of_source(&self, span: &Span) -> bool {
        let number = &self.flat.text[span.clone()];
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '.' | ',');
        let is_digit = |c: char| c.is_ascii_digit();
        let is_whole = |text: &str, at: usize| {
            let behind = &text[at + number.len()..];
            !text[..at].ends_with(is_part) && !behind.trim_start_matches(['.', ',']).starts_with(is_digit)
        };
        let mut flat_texts = self.source.flat_texts.iter();
        flat_texts.any(|flat| flat.text.match_indices(number).any(|(at, _)| is_whole(&flat.text, at)))
    }

    /// Whether a percent sign, a currency or a word for millions stands beside a number.
    fn is_amount(&self, span: &Span) -> bool {
        let text = &*self.flat.text;
        let before = text[..span.start].trim_end_matches(is_blank);
        let behind = text[span.end..].trim_start_matches(is_blank);
        let word = &behind[..behind.find(|c: char| !c.is_alphabetic()).unwrap_or(behind.len())];
        before.ends_with(is_currency)
            || behind.starts_with(|c| c == '%' || is_currency(c))
            || matches!(word, "EUR" | "USD" | "GBP" | "DKK" | "SEK" | "NOK" | "ISK" | "RUB" | "kr" | "euro" | "eur")
            || self
                .numerals
                .and_then(|numerals| numerals.scale(word))
                .is_some_and(|(power, is_certain)| is_certain && power >= 6)
    }

    /// A number with its percent sign that has a blank too many or too few: where it ends, and how it is written.
    fn percent(&self, span: &Span) -> Option<(usize, String)> {
        let text = &*self.flat.text;
        let behind = &text[span.end..];
        let bare = behind.trim_start_matches(is_blank);
        let rest = bare.strip_prefix('%')?;
        // `50%-` is part of a word, `%d` is a place to be filled in.
        let is_sign = !rest
            .starts_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '‑' | '–' | '%' | '$' | '’' | '\'' | ':'));
        let wants_blank = self.marks.blank_before_percent?;
        let is_wrong = is_sign && (bare.len() == behind.len()) == wants_blank;
        let blank = if wants_blank { "\u{a0}" } else { "" };
        is_wrong.then(|| (text.len() - rest.len(), format!("{}{blank}%", &text[span.clone()])))
    }
}

/// The last run of digits of a number in the marks of English; one that is written otherwise ends with its first.
fn last_of(runs: &Runs, first: usize) -> usize {
    let is_group = |at: usize| runs.get(at).is_some_and(|run| run.mark == Some(',') && run.length == 3);
    let mut last = first;
    if runs[first].length <= 3 {
        while is_group(last + 1) {
            last += 1;
        }
    }
    let is_point = |at: usize| runs.get(at).is_some_and(|run| run.mark == Some('.'));
    if last == first && is_point(last + 1) && !is_point(last + 2) {
        last += 1;
    }
    last
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

fn is_currency(c: char) -> bool {
    matches!(c, '€' | '$' | '£' | '₽' | '¥')
}
