//! How a text is written where it stands, so that it never closes that.

use super::html::{Quote, between_tags};

/// How a text is written where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Quoting {
    /// As Markdown, to the end of its line or between marks that it may have in it.
    #[default]
    Markdown,
    /// As Markdown between square brackets.
    Brackets,
    /// Between quotation marks of JSX, which has character references.
    Reference(char),
    /// Between quotation marks that a backslash escapes.
    Backslash(char),
    /// Between marks that nothing escapes.
    Bare(char),
    /// Between tags of HTML.
    Html,
    /// The value of an attribute of HTML.
    Value(Quote),
    /// The title of a link's definition, before the mark that ends it.
    LinkTitle(char),
    /// In a comment of code, before what ends it.
    Comment(Option<&'static str>),
}

impl Quoting {
    /// Whether the text is Markdown, so that a backslash keeps a mark from meaning something.
    pub(super) fn is_markdown(self) -> bool {
        matches!(self, Self::Markdown | Self::Brackets)
    }

    /// The text as it is written, on one line unless it is Markdown; `None` if it cannot be.
    pub(super) fn write(self, text: &str) -> Option<String> {
        if self.is_markdown() {
            let is_closed = self == Self::Brackets && !is_balanced(text);
            return Some(if is_closed { with_backslashes(text, &['[', ']']) } else { text.to_owned() });
        }
        let line = on_one_line(&text.replace("\\\n", "\n"));
        if line.is_empty() {
            return None;
        }
        Some(match self {
            Self::Markdown | Self::Brackets => line,
            Self::Reference('"') => line.replace('"', "&quot;"),
            Self::Reference(_) => line.replace('\'', "&#39;"),
            Self::Backslash(mark) => with_backslashes(&line, &[mark]),
            Self::Bare(mark) if line.contains(mark) => return None,
            Self::Html => between_tags(&line),
            Self::Value(quote) => quote.written(&line),
            Self::LinkTitle(')') => with_backslashes(&line, &['(', ')']),
            Self::LinkTitle(mark) => with_backslashes(&line, &[mark]),
            Self::Comment(end) if end.is_some_and(|end| line.contains(end)) => return None,
            Self::Bare(_) | Self::Comment(_) => line,
        })
    }
}

/// The text with a backslash before each of these marks that has none.
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
        // It would escape what closes the text.
        written.push('\\');
    }
    written
}

fn is_balanced(text: &str) -> bool {
    let (mut depth, mut is_escaped) = (0_usize, false);
    for character in text.chars() {
        match character {
            _ if is_escaped => {}
            '[' => depth += 1,
            ']' if depth == 0 => return false,
            ']' => depth -= 1,
            _ => {}
        }
        is_escaped = character == '\\' && !is_escaped;
    }
    depth == 0 && !is_escaped
}

/// A text on one line: a line break, with the blanks around it, is a space.
pub(super) fn on_one_line(text: &str) -> String {
    let lines: Vec<&str> = text.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_never_closes_what_it_stands_in() {
        assert_eq!(Quoting::Reference('"').write("a \"b\""), Some("a &quot;b&quot;".to_owned()));
        assert_eq!(Quoting::Backslash('"').write("a \"b\\\" \\"), Some("a \\\"b\\\" \\\\".to_owned()));
        assert_eq!(Quoting::Bare('"').write("a \" b"), None);
        assert_eq!(Quoting::Brackets.write("a [b] c"), Some("a [b] c".to_owned()));
        assert_eq!(Quoting::Brackets.write("a ] c"), Some("a \\] c".to_owned()));
    }
}
