//! Two spaces where one is enough.

use super::prose::prose;
use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Features, Group, Pair, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "double-space",
    group: Group::Content,
    severity: DefaultSeverity::Fixed(Severity::Note),
    example: Example {
        source: "closed = Registration has closed. See you next year.\n",
        locale: "da",
        bad: "closed = Tilmeldingen er lukket.  Vi ses næste år.\n",
        good: "closed = Tilmeldingen er lukket. Vi ses næste år.\n",
    },
    check: Check::Unit { needs: Features::DOUBLE_SPACE, run: check },
};

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    // Where the source doubles its spaces, they may be meant.
    if !pair.target.features.intersects(Features::DOUBLE_SPACE) || source_has_double_spaces(pair) {
        return;
    }
    for flat in pair.target.parts.iter().flat_map(|part| &part.flat_texts) {
        for run in runs(&flat.text) {
            sink.report(flat.span(run));
        }
    }
}

fn source_has_double_spaces(pair: &Pair<'_>) -> bool {
    pair.source.features.intersects(Features::DOUBLE_SPACE)
        && pair.source.parts.iter().flat_map(|part| &part.flat_texts).any(|flat| runs(&flat.text).next().is_some())
}

/// The runs of two and more spaces between characters of one line: what stands at a line's beginning or end is
/// layout, and what stands at the text's is for `edge-whitespace`.
fn runs(text: &str) -> impl Iterator<Item = std::ops::Range<usize>> {
    let mut characters = prose(text).peekable();
    std::iter::from_fn(move || {
        loop {
            let (start, _) = characters.find(|&(_, c)| c == ' ')?;
            let mut end = start + 1;
            while characters.next_if(|&(at, c)| at == end && c == ' ').is_some() {
                end += 1;
            }
            let is_inside = |neighbour: Option<char>| neighbour.is_some_and(|c| !matches!(c, '\n' | '\r'));
            let (before, after) = (text[..start].chars().next_back(), text[end..].chars().next());
            if end - start > 1 && is_inside(before) && is_inside(after) {
                return Some(start..end);
            }
        }
    })
}
