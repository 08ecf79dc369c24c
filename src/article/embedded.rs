//! Texts that are no Markdown: how each is written where it stands.

use super::html::{Quote, between_tags};

/// Where a text stands that is no Markdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Embedded {
    /// Between tags of HTML.
    Html,
    /// The value of an attribute of HTML.
    Value(Quote),
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
        })
    }
}

/// A text on one line: a line break, with the blanks around it, is a space.
pub(super) fn on_one_line(text: &str) -> String {
    let lines: Vec<&str> = text.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join(" ")
}
