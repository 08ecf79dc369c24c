//! What the rules of this group need of texts: how to show a stretch of one, and what of it is for machines alone.

use super::links::links;
use super::tags::tags;
use crate::fluent::{Span, joined};
use crate::rules::features::may_have_link;
use crate::rules::{FlatText, PLACEABLE};

/// Longer stretches are cut where they are shown.
const MOST_SHOWN: usize = 80;

/// Whether a text has a byte.
pub(super) fn has_byte(text: &str, byte: u8) -> bool {
    memchr::memchr(byte, text.as_bytes()).is_some()
}

/// A stretch of a flat text as a translator knows it: with placeables as the resource has them.
pub(super) fn shown(flat: &FlatText<'_>, resource: &str, stretch: &Span) -> String {
    let text = flat.text.get(stretch.clone()).unwrap_or_default();
    if !text.contains(PLACEABLE) {
        return cut(text);
    }
    match resource.get(place(flat, resource, stretch)) {
        Some(written) if written.contains('{') => cut(written),
        _ => cut(&text.replace(PLACEABLE, "{ … }")),
    }
}

/// Where a stretch of a flat text stands in the resource, with the braces of placeables at its edges.
pub(super) fn place(flat: &FlatText<'_>, resource: &str, stretch: &Span) -> Span {
    let text = flat.text.get(stretch.clone()).unwrap_or_default();
    let Span { mut start, mut end } = flat.span(stretch.clone());
    if text.starts_with(PLACEABLE)
        && let Some(before) = resource.get(..start)
    {
        start = before.trim_end_matches(['$', '-', ' ']).strip_suffix('{').map_or(start, str::len);
    }
    if text.ends_with(PLACEABLE)
        && let (Some(inside), Some(behind)) = (resource.get(start..end), resource.get(end..))
    {
        // The span ends with the placeable's name, or where the next piece of the text begins.
        let rest = behind.trim_start_matches(' ').strip_prefix('}');
        end = match (inside.rfind('}'), rest) {
            (Some(close), _) => start + close + 1,
            (None, Some(rest)) => resource.len() - rest.len(),
            (None, None) => end,
        };
    }
    start..end
}

/// Makes one short line of a stretch.
fn cut(text: &str) -> String {
    let mut line = String::new();
    let mut length = 0;
    let mut words = text.split_whitespace();
    while let Some(word) = words.next().filter(|_| length <= MOST_SHOWN) {
        if length > 0 {
            line.push(' ');
            length += 1;
        }
        let word = word.char_indices().nth(MOST_SHOWN).map_or(word, |(end, _)| &word[..end]);
        length += word.chars().count();
        line.push_str(word);
    }
    if let Some((end, _)) = line.char_indices().nth(MOST_SHOWN) {
        line.truncate(end);
        line.push('…');
    }
    line
}

/// Where the text has tags and addresses: in order, and none inside another.
pub(super) fn machine_spans(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    if has_byte(text, b'<') {
        spans.extend(tags(text).into_iter().map(|tag| tag.span));
    }
    if may_have_link(text.as_bytes()) {
        spans.extend(links(text).into_iter().map(|link| link.span));
    }
    joined(spans)
}

/// Whether a stretch begins inside one of the spans that [`joined`] gave.
pub(super) fn is_inside(spans: &[Span], stretch: &Span) -> bool {
    let before = spans.partition_point(|span| span.start <= stretch.start);
    before.checked_sub(1).and_then(|last| spans.get(last)).is_some_and(|span| stretch.start < span.end)
}
