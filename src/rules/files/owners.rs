//! Whose text a broken line may be: that of the message or term that begins above it.

/// The id at the head of a line that begins a message or a term: `title = …`.
pub(super) fn id_of(line: &str) -> Option<&str> {
    let id = first_word(line)?;
    line[id.len()..].trim_start_matches(' ').starts_with('=').then_some(id)
}

/// The first word of a line, if it could be an id.
pub(super) fn first_word(line: &str) -> Option<&str> {
    let is_id = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    let word = &line[..line.bytes().position(|b| !is_id(b)).unwrap_or(line.len())];
    let name = word.strip_prefix('-').unwrap_or(word);
    name.starts_with(|c: char| c.is_ascii_alphabetic()).then_some(word)
}

/// Walks through a text once, from one broken place to the next.
pub(super) struct Owners<'t> {
    text: &'t str,
    from: usize,
    last: Option<&'t str>,
}

impl<'t> Owners<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, from: 0, last: None }
    }

    /// The last message or term that begins before a place, if no comment is between: a comment is where another begins. The
    /// places come in their order.
    pub(super) fn before(&mut self, at: usize) -> Option<&'t str> {
        let passed = self.text.get(self.from..at).unwrap_or_default();
        for line in passed.lines().rev() {
            if line.starts_with('#') {
                self.last = None;
                break;
            }
            if let Some(id) = id_of(line) {
                self.last = Some(id);
                break;
            }
        }
        self.from = at.max(self.from);
        self.last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_told_from_words() {
        assert_eq!(id_of("title = A"), Some("title"));
        assert_eq!(id_of("-term= A"), Some("-term"));
        for line in ["words of a text", "1 = A", "- item = A", "žodis = A", " title = A", "= A", ""] {
            assert_eq!(id_of(line), None, "{line}");
        }
    }

    #[test]
    fn a_comment_ends_what_a_line_can_belong_to() {
        let text = "a = A\nlost\nalso lost\n# About b\nlost again\n";
        let mut owners = Owners::new(text);
        let found: Vec<_> = ["lost\n", "also", "lost again"].map(|line| text.find(line).expect("a line")).to_vec();
        assert_eq!(found.into_iter().map(|at| owners.before(at)).collect::<Vec<_>>(), [Some("a"), Some("a"), None]);
    }
}
