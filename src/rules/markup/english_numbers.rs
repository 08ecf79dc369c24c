//! How English writes numbers in digits. Pure.

use smallvec::SmallVec;

use super::numbers::{Run, Runs};
use crate::fluent::Span;

/// A number of an English text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Number {
    /// The runs that it is written with, first and last.
    pub(super) runs: (usize, usize),
    /// What it is.
    pub(super) kind: NumberKind,
}

impl Number {
    /// Where the number stands.
    pub(super) fn span(&self, runs: &Runs) -> Span {
        let start = runs.get(self.runs.0).map_or(0, |run| run.span.start);
        start..runs.get(self.runs.1).map_or(start, |run| run.span.end)
    }

    /// The value of a number that is one short run of digits.
    pub(super) fn small(&self, runs: &Runs) -> Option<u32> {
        let is_one = self.runs.0 == self.runs.1 && self.kind != NumberKind::Version;
        runs.get(self.runs.0).filter(|_| is_one)?.value()?.try_into().ok()
    }
}

/// What a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NumberKind {
    /// A number; `fraction` tells whether its last run stands behind the decimal point.
    Plain {
        /// Whether the last run is a fraction.
        fraction: bool,
    },
    /// Numbers joined by dots: a version.
    Version,
    /// The hour of a time on a clock with twelve, as one with twenty-four has it.
    Hour(u8),
}

/// Reads the numbers of an English text: `1,000.5` is one, `1.2.3` a version, `3:00 pm` a time, `10–12` two.
pub(super) fn numbers(text: &str, runs: &Runs) -> SmallVec<[Number; 4]> {
    let mut found: SmallVec<[Number; 4]> = SmallVec::new();
    let mut at = 0;
    let mut has_hours = false;
    while let Some(run) = runs.get(at) {
        let mut last = at;
        let is_group = |run: &Run| run.mark == Some(',') && run.length == 3;
        if run.length <= 3 && run.digits.as_slice() != b"0" {
            while runs.get(last + 1).is_some_and(is_group) {
                last += 1;
            }
        }
        // The minutes of an hour are a number of their own.
        let follows_hour =
            is_minutes(run) && matches!(found.last().map(|number| number.kind), Some(NumberKind::Hour(_)));
        let hour = if at == last && !follows_hour { hour(text, runs, at) } else { None };
        let is_point = |run: &&Run| run.mark == Some('.') && hour.is_none();
        let dots = runs[last + 1..].iter().take_while(is_point).count();
        let kind = match (hour, dots) {
            (Some(hour), _) => NumberKind::Hour(hour),
            (None, 0) => NumberKind::Plain { fraction: false },
            (None, 1) => NumberKind::Plain { fraction: true },
            (None, _) => NumberKind::Version,
        };
        has_hours |= hour.is_some();
        last += dots;
        found.push(Number { runs: (at, last), kind });
        at = last + 1;
    }
    if has_hours {
        share_hours(text, runs, &mut found);
    }
    found
}

/// The hour on a clock with twenty-four where `am` or `pm` stands behind a time.
fn hour(text: &str, runs: &Runs, at: usize) -> Option<u8> {
    let hour = hour_of_twelve(&runs[at])?;
    let end = runs.get(at + 1).filter(|run| is_minutes(run)).unwrap_or(&runs[at]).span.end;
    let behind = text[end..].trim_start_matches([' ', '\u{a0}', '\u{202f}', '\u{2009}']).as_bytes();
    let is_afternoon = match behind {
        [b'p' | b'P', b'm' | b'M', ..] | [b'p' | b'P', b'.', b'm' | b'M', ..] => true,
        [b'a' | b'A', b'm' | b'M', ..] | [b'a' | b'A', b'.', b'm' | b'M', ..] => false,
        _ => return None,
    };
    let is_word = behind.get(2).is_some_and(u8::is_ascii_alphabetic) && behind.get(1) != Some(&b'.');
    (!is_word).then_some(hour % 12 + if is_afternoon { 12 } else { 0 })
}

fn hour_of_twelve(run: &Run) -> Option<u8> {
    run.value().and_then(|value| u8::try_from(value).ok()).filter(|hour| *hour <= 12)
}

fn is_minutes(run: &Run) -> bool {
    matches!(run.mark, Some(':' | '.')) && run.length == 2
}

/// In `2–4 pm`, both are hours of the afternoon; in `11–2 pm`, the first is of the morning.
fn share_hours(text: &str, runs: &Runs, numbers: &mut [Number]) {
    for at in (0..numbers.len()).rev() {
        let first = &runs[numbers[at].runs.0];
        let has_minutes = runs.get(numbers[at].runs.1 + 1).is_some_and(is_minutes);
        let next = at + if has_minutes { 2 } else { 1 };
        let Some(&Number { runs: (start, _), kind: NumberKind::Hour(end) }) = numbers.get(next) else { continue };
        let is_plain =
            numbers[at].kind == NumberKind::Plain { fraction: false } && numbers[at].runs.0 == numbers[at].runs.1;
        let gap = text[runs[start - 1].span.end..runs[start].span.start].trim();
        if let Some(hour) =
            hour_of_twelve(first).filter(|_| is_plain && matches!(gap, "-" | "–" | "—" | "to" | "and" | "or"))
        {
            let is_same_half = hour % 12 < end % 12;
            let is_afternoon = (end >= 12) == is_same_half;
            numbers[at].kind = NumberKind::Hour(hour % 12 + if is_afternoon { 12 } else { 0 });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::numbers::runs;
    use super::*;

    #[test]
    fn hours_share_what_stands_behind_the_last() {
        let hours = |text: &str| -> Vec<Option<u8>> {
            let runs = runs(text);
            let hour = |number: Number| match number.kind {
                NumberKind::Hour(hour) => Some(hour),
                _ => None,
            };
            numbers(text, &runs).into_iter().map(hour).collect()
        };
        assert_eq!(hours("2–4 pm"), [Some(14), Some(16)]);
        assert_eq!(hours("11 to 2 pm"), [Some(11), Some(14)]);
        assert_eq!(hours("2:30–4 p.m."), [Some(14), None, Some(16)]);
        assert_eq!(hours("9 am–12 pm"), [Some(9), Some(12)]);
        assert_eq!(hours("12–2 pm"), [Some(12), Some(14)]);
        assert_eq!(hours("3.30 pm"), [Some(15), None]);
        assert_eq!(hours("3.30 p.m. and 3.5"), [Some(15), None, None]);
        assert_eq!(hours("5 of 7 pm trains"), [None, Some(19)]);
    }
}
