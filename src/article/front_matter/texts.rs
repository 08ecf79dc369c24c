//! The texts of front matter, wherever they stand: in lists, below other keys.

use std::ops::Range;

use saphyr_parser::{Event, Parser};
use toml::de::{DeTable, DeValue};

use super::format::Format;
use super::yaml::{Offsets, with_brackets_indented};

/// A text that stands in front matter as it is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::article) struct PlainText {
    /// The top-level key that it is below.
    pub(in crate::article) key: String,
    /// Where it stands in the inner text, without quotes.
    pub(in crate::article) span: Range<usize>,
}

/// The texts of front matter that stand in it as they are said, on one line, without escapes. None where it cannot be read.
pub(super) fn plain_texts(inner: &str, format: Format) -> Vec<PlainText> {
    match format {
        Format::Yaml => in_yaml(inner).unwrap_or_default(),
        Format::Toml => in_toml(inner).unwrap_or_default(),
    }
}

fn in_yaml(inner: &str) -> Option<Vec<PlainText>> {
    let offsets = Offsets::new(inner);
    let lenient = with_brackets_indented(inner);
    let mut found = Vec::new();
    // Of each mapping that is open, whether a key comes next; `None` for a list.
    let mut open: Vec<Option<bool>> = Vec::new();
    let mut top = String::new();
    for event in Parser::new_from_str(&lenient) {
        let (event, span) = event.ok()?;
        let is_key = open.last() == Some(&Some(true));
        match event {
            Event::Scalar(text, ..) if is_key => {
                if open.len() == 1 {
                    top = text.into_owned();
                }
            }
            Event::Scalar(text, ..) => {
                let span = offsets.of(span.start.index())..offsets.of(span.end.index());
                found.extend(plain(inner, span, &text).map(|span| PlainText { key: top.clone(), span }));
            }
            Event::MappingStart(..) => {
                open.push(Some(true));
                continue;
            }
            Event::SequenceStart(..) => {
                open.push(None);
                continue;
            }
            Event::MappingEnd | Event::SequenceEnd => drop(open.pop()),
            Event::Alias(_) => {}
            _ => continue,
        }
        if let Some(Some(is_key)) = open.last_mut() {
            *is_key = !*is_key;
        }
    }
    Some(found)
}

fn in_toml(inner: &str) -> Option<Vec<PlainText>> {
    let table = DeTable::parse(inner).ok()?;
    let mut found = Vec::new();
    let mut waiting: Vec<(String, &toml::Spanned<DeValue<'_>>)> =
        table.get_ref().iter().map(|(key, value)| (key.get_ref().to_string(), value)).collect();
    while let Some((key, value)) = waiting.pop() {
        match value.get_ref() {
            DeValue::String(text) => {
                found.extend(plain(inner, value.span(), text).map(|span| PlainText { key, span }));
            }
            DeValue::Array(values) => waiting.extend(values.iter().map(|value| (key.clone(), value))),
            DeValue::Table(table) => waiting.extend(table.iter().map(|(_, value)| (key.clone(), value))),
            _ => {}
        }
    }
    found.sort_by_key(|text| text.span.start);
    Some(found)
}

/// Where a text stands between its quotes; `None` if it is written otherwise than it is said.
fn plain(inner: &str, span: Range<usize>, text: &str) -> Option<Range<usize>> {
    let written = inner.get(span.clone())?.trim_end();
    let within = match written.chars().next()? {
        quote @ ('"' | '\'') if written.len() >= 2 && written.ends_with(quote) => 1,
        _ => 0,
    };
    let start = span.start + within;
    let is_same = written.get(within..written.len() - within) == Some(text) && !text.contains('\n');
    is_same.then(|| start..start + text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(inner: &str, format: Format) -> Vec<(String, String)> {
        plain_texts(inner, format).into_iter().map(|text| (text.key, inner[text.span].to_owned())).collect()
    }

    #[test]
    fn texts_are_found_in_lists_and_below_other_keys() {
        let expected = [("a", "/x"), ("b", "/y é"), ("b", "/z"), ("c", "/w"), ("f", "x")];
        let expected = expected.map(|(key, text)| (key.to_owned(), text.to_owned()));
        let yaml = "a: /x\nb:\n  - '/y é'\n  - {k: \"/z\", e: \"\\t\"}\nc:\n  d: {k: /w}\nf: [\n  x\n]\ne: |\n  x\n";
        assert_eq!(found(yaml, Format::Yaml), expected);
        let toml = "a = '/x'\nb = ['/y é', {k = \"/z\", e = \"\\t\", n = 1}]\n[c]\nd = {w = \"/w\"}\n";
        assert_eq!(found(toml, Format::Toml), expected[..4]);
        assert_eq!(found("a: [", Format::Yaml), []);
    }
}
