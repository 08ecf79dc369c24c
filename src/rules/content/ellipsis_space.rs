//! A blank before an ellipsis.

use super::ellipses::ellipses;
use crate::diagnostics::Severity;
use crate::fluent::Span;
use crate::rules::{Check, DefaultSeverity, Example, Features, Group, Pair, Part, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "ellipsis-space",
    group: Group::Content,
    severity: DefaultSeverity::Off(Severity::Note),
    example: Example {
        source: "search-busy = Searching…\n",
        locale: "lt",
        bad: "search-busy = Ieškoma …\n",
        good: "search-busy = Ieškoma…\n",
    },
    check: Check::Unit { needs: Features::ANY, run: check },
};

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    for (source, target) in pair.texts() {
        if count(source) >= count(target) {
            continue;
        }
        for flat in &target.flat_texts {
            for blank in blanks(&flat.text) {
                sink.report(flat.span(blank));
            }
        }
    }
}

/// How many there are: where the source has them, too, words are left out.
fn count(part: &Part<'_>) -> usize {
    part.flat_texts.iter().map(|flat| blanks(&flat.text).count()).sum()
}

/// The blanks before ellipses that end a text or a stretch of it: one that a word follows at once belongs to that, and one in brackets stands
/// by itself.
fn blanks(text: &str) -> impl Iterator<Item = Span> {
    let is_blank = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}');
    ellipses(text).filter_map(move |ellipsis| {
        let before = text[..ellipsis.start].trim_end_matches(is_blank);
        let is_behind_word =
            before.ends_with(|c: char| !c.is_control() && !matches!(c, '[' | '(' | '«' | '„' | '“' | '"'));
        let is_end = !text[ellipsis.end..].starts_with(|c: char| c.is_alphanumeric() || matches!(c, ']' | ')'));
        (before.len() < ellipsis.start && is_behind_word && is_end).then_some(before.len()..ellipsis.start)
    })
}
