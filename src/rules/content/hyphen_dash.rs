//! A hyphen where a dash belongs.

use super::prose::prose;
use crate::diagnostics::Severity;
use crate::fluent::Span;
use crate::rules::{Check, DefaultSeverity, Example, Features, Group, Pair, Part, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "hyphen-dash",
    group: Group::Content,
    severity: DefaultSeverity::Off(Severity::Note),
    example: Example {
        source: "trip = The islands – and what we found there\n",
        locale: "sv",
        bad: "trip = Öarna - och vad vi hittade där\n",
        good: "trip = Öarna – och vad vi hittade där\n",
    },
    check: Check::Unit { needs: Features::ANY, run: check },
};

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    let dash = if pair.locale.locale.language() == "ru" { "—" } else { "–" };
    for (source, target) in pair.texts() {
        if count(source) >= count(target) {
            continue;
        }
        for flat in &target.flat_texts {
            for hyphen in hyphens(&flat.text) {
                sink.report(flat.span(hyphen)).with("dash", dash);
            }
        }
    }
}

/// How many there are: what the source has, too, is meant.
fn count(part: &Part<'_>) -> usize {
    part.flat_texts.iter().map(|flat| hyphens(&flat.text).count()).sum()
}

/// The hyphens, one or two together, that stand between blanks in a line, with words before and behind; between digits they are minus signs.
fn hyphens(text: &str) -> impl Iterator<Item = Span> {
    let is_blank = |c: char| matches!(c, ' ' | '\u{a0}');
    let is_digit_at = |c: Option<char>| c.is_some_and(char::is_numeric);
    prose(text).filter_map(move |(at, character)| {
        let before = &text[..at];
        if character != '-' || !before.ends_with(is_blank) {
            return None;
        }
        let behind = text[at..].trim_start_matches('-');
        let end = text.len() - behind.len();
        let first = behind.trim_start_matches(is_blank).chars().next();
        let last = before.trim_end_matches(is_blank).chars().next_back();
        let is_in_line = last.is_some_and(|c| !c.is_control()) && first.is_some_and(|c| !c.is_control());
        let is_minus = is_digit_at(last) && is_digit_at(first);
        (end - at <= 2 && behind.starts_with(is_blank) && is_in_line && !is_minus).then_some(at..end)
    })
}
