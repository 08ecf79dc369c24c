//! How a text is written where it stands in syntax.

/// How a text is written where it stands in syntax.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::article) enum Quoting {
    /// As Markdown, to the end of its line or between marks that it may have in it.
    #[default]
    Markdown,
    /// As Markdown between square brackets.
    Brackets,
    /// Between quotation marks of HTML or JSX, which has character references.
    Reference(char),
    /// Between quotation marks that a backslash escapes.
    Backslash(char),
    /// Between marks that nothing escapes.
    Bare(char),
}

impl Quoting {
    /// Whether the text is Markdown, so that a backslash keeps a mark from meaning something.
    pub(in crate::article) fn is_markdown(self) -> bool {
        matches!(self, Self::Markdown | Self::Brackets)
    }

    /// The text as it is written; `None` if it cannot be.
    pub(in crate::article) fn write(self, text: &str) -> Option<String> {
        match self {
            Self::Markdown => Some(text.to_owned()),
            Self::Brackets if is_balanced(text) => Some(text.to_owned()),
            Self::Brackets => Some(with_backslashes(text, &['[', ']'])),
            Self::Reference('"') => Some(text.replace('"', "&quot;")),
            Self::Reference(_) => Some(text.replace('\'', "&#39;")),
            Self::Backslash(mark) => Some(with_backslashes(text, &[mark])),
            Self::Bare(mark) => (!text.contains(mark)).then(|| text.to_owned()),
        }
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
