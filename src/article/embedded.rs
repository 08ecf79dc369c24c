//! Texts that are no Markdown: how each is written where it stands.

use super::html::{Quote, between_tags};

/// Where a text stands that is no Markdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Embedded {
    /// Between tags of HTML.
    Html,
    /// The value of an attribute of HTML.
    Value(Quote),
    /// The title of a link's definition, before the mark that ends it.
    Title(char),
}

impl Embedded {
    /// The bytes that say a text, on one line; `None` if nothing can.
    pub(super) fn written(self, text: &str) -> Option<String> {
        let line = on_one_line(text);
        if line.is_empty() {
            return None;
        }
        Some(match self {
            Self::Html => between_tags(&line),
            Self::Value(quote) => quote.written(&line),
            Self::Title(')') => with_backslashes(&line, &['(', ')']),
            Self::Title(mark) => with_backslashes(&line, &[mark]),
        })
    }
}

/// The text with a backslash before each of these marks that has none, and none that would escape what stands behind it.
fn with_backslashes(text: &str, marks: &[char]) -> String {
    let mut written = String::with_capacity(text.len() + 2);
    let mut is_escaped = false;
    for character in text.chars() {
        if marks.contains(&character) && !is_escaped {
            written.push('\\');
        }
        is_escaped = character == '\\' && !is_escaped;
        written.push(character);
    }
    if is_escaped {
        written.push('\\');
    }
    written
}

/// A text on one line: a line break, with the blanks around it, is a space.
pub(super) fn on_one_line(text: &str) -> String {
    let lines: Vec<&str> = text.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join(" ")
}
