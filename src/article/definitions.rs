//! Definitions of links, `[label]: address "title"`: their titles are for readers.

use std::ops::Range;

/// A definition of a link.
#[derive(Debug, Clone)]
pub(super) struct Definition {
    /// Where it stands.
    pub(super) span: Range<usize>,
    /// What it defines, and as what.
    pub(super) said: (String, String),
    /// Its title, if that is a text: where it stands between its marks, and the one that ends it.
    pub(super) title: Option<(Range<usize>, char)>,
}

impl Definition {
    /// A definition as the parser tells of it.
    pub(super) fn new(text: &str, span: Range<usize>, label: &str, destination: &str, has_title: bool) -> Self {
        let title = if has_title { title_in(&text[span.clone()]) } else { None };
        let title = title.map(|(title, mark)| (span.start + title.start..span.start + title.end, mark));
        Self { span, said: (label.to_owned(), destination.to_owned()), title }
    }
}

/// Where a definition has its title, and the mark that ends it.
fn title_in(written: &str) -> Option<(Range<usize>, char)> {
    let written = written.trim_end();
    let end = written.len().checked_sub(1)?;
    let close = written.chars().next_back().filter(|mark| matches!(mark, '"' | '\'' | ')'))?;
    let open = if close == ')' { '(' } else { close };
    let label = unescaped(written, ']')?;
    // Blocks around the definition may put something before its lines.
    let is_between = |c: char| c.is_whitespace() || c == '>';
    let destination = written[label + 1..].strip_prefix(':')?.trim_start_matches(is_between);
    let behind = match destination.strip_prefix('<') {
        Some(inner) => &inner[unescaped(inner, '>')? + 1..],
        None => &destination[destination.find(char::is_whitespace)?..],
    };
    let title = behind.trim_start_matches(is_between).strip_prefix(open)?;
    let start = written.len() - title.len();
    let inner = written.get(start..end)?;
    let is_text =
        inner.contains(char::is_alphanumeric) && !inner.lines().skip(1).any(|line| line.trim_start().starts_with('>'));
    is_text.then_some((start..end, close))
}

/// Where a mark stands first without a backslash before it.
fn unescaped(text: &str, mark: char) -> Option<usize> {
    let mut is_escaped = false;
    for (at, character) in text.char_indices() {
        if character == mark && !is_escaped {
            return Some(at);
        }
        is_escaped = character == '\\' && !is_escaped;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_stand_behind_the_destination() {
        let title = |written: &str| title_in(written).map(|(span, mark)| (written[span].to_owned(), mark));
        let some = |text: &str, mark| Some((text.to_owned(), mark));
        assert_eq!(title("[a]: b \"The title\""), some("The title", '"'));
        assert_eq!(title("[a \\] b]: <c d> 'The \"title\"'\n"), some("The \"title\"", '\''));
        assert_eq!(title("[a]:\n> b\n> (The title)"), some("The title", ')'));
        assert_eq!(title("[a]: b \"…\""), None);
        assert_eq!(title("[a]: b"), None);
        assert_eq!(title("[a]: b \"one\n> two\""), None);
    }
}
