//! The texts of front matter as they stand there, wherever that is: in lists, below other keys.

use std::ops::Range;

use super::entry::{Entry, Scalar, Step, Style};
use super::fence;
use super::find::LONGEST;
use crate::fluent::split_mark;

/// A text that stands in front matter as it is said: on one line, without escapes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::article) struct PlainText {
    /// The top-level key that it is below.
    pub(in crate::article) key: String,
    /// Where it stands in the article, without quotes.
    pub(in crate::article) span: Range<usize>,
}

/// The texts of an article's front matter that stand there as they are said; none where it cannot be read.
#[must_use]
pub(in crate::article) fn plain_texts(text: &str) -> Vec<PlainText> {
    let Some((inner, entries)) = read(text) else { return Vec::new() };
    let plain = |entry: &Entry| {
        let span = plain(&text[inner.clone()], entry.scalar()?)?;
        Some(PlainText { key: top_of(&entries, entry)?, span: span.start + inner.start..span.end + inner.start })
    };
    let mut texts: Vec<PlainText> = entries.iter().filter_map(plain).collect();
    texts.sort_by_key(|text| text.span.start);
    texts
}

/// What a top-level key of an article's front matter says, where that is one text or number.
#[must_use]
pub fn front_matter_value(text: &str, key: &str) -> Option<String> {
    let (_, entries) = read(text)?;
    entries.iter().find(|entry| entry.is_key(key))?.scalar().map(|scalar| scalar.text.clone())
}

fn read(text: &str) -> Option<(Range<usize>, Vec<Entry>)> {
    let (format, inner, _) = fence::find(text, split_mark(text).0.len()).ok()??;
    let entries = format.read(text.get(inner.clone()).filter(|inner| inner.len() <= LONGEST)?).ok()?;
    Some((inner, entries))
}

/// The top-level key that an entry is below.
fn top_of(entries: &[Entry], entry: &Entry) -> Option<String> {
    let mut top = entry;
    while let Some(parent) = top.parent {
        top = entries.get(parent)?;
    }
    match &top.step {
        Step::Key(key) => Some(key.clone()),
        Step::Item(_) => None,
    }
}

/// Where a text stands between its quotes; `None` if it is written otherwise than it is said.
fn plain(inner: &str, scalar: &Scalar) -> Option<Range<usize>> {
    let within = match scalar.style {
        Style::Plain => 0,
        Style::SingleQuoted | Style::DoubleQuoted | Style::TomlLiteral => 1,
        _ => return None,
    };
    let start = scalar.span.start + within;
    let is_same = inner.get(start..start + scalar.text.len()) == Some(&scalar.text) && !scalar.text.contains('\n');
    is_same.then(|| start..start + scalar.text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(String, String)> {
        plain_texts(text).into_iter().map(|found| (found.key, text[found.span].to_owned())).collect()
    }

    #[test]
    fn texts_are_found_in_lists_and_below_other_keys() {
        let expected = [("a", "/x"), ("b", "/y é"), ("b", "/z"), ("c", "/w")];
        let expected = expected.map(|(key, text)| (key.to_owned(), text.to_owned()));
        let yaml = "---\na: /x\nb:\n  - '/y é'\n  - {k: \"/z\", e: \"\\t\"}\nc:\n  d: {k: /w}\ne: |\n  x\n---\n";
        assert_eq!(found(yaml), expected);
        let toml = "+++\na = '/x'\nb = ['/y é', {k = \"/z\", e = \"\\t\"}]\n[c]\nd = {w = \"/w\"}\n+++\n";
        assert_eq!(found(toml), expected);
        assert_eq!(found("---\na: [\n---\n"), []);
        assert_eq!(front_matter_value(yaml, "a").as_deref(), Some("/x"));
        assert_eq!(front_matter_value(yaml, "k"), None);
    }
}
