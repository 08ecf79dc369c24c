//! The text of a path pattern, cut into its parts.

/// A part of a pattern as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// Text that stands for itself.
    Literal(String),
    /// `{name}`.
    Variable(String),
    /// `*`: anything in one component of a path, nothing too.
    Star,
    /// `**/`: any number of directories.
    Directories,
    /// `**` at the end: everything below.
    Rest,
}

/// A pattern whose variables have no values yet.
#[derive(Debug, Clone)]
pub(super) struct Pattern {
    /// The pattern as it is written.
    pub(super) text: String,
    /// What it is made of.
    pub(super) parts: Vec<Part>,
}

impl Pattern {
    /// Reads a pattern; every text is one.
    pub(super) fn parse(text: &str) -> Self {
        let mut parts = Vec::new();
        let (mut literal, mut at) = (0, 0);
        while at < text.len() {
            match special(text, at) {
                Some((part, length)) => {
                    if literal < at {
                        parts.push(Part::Literal(text[literal..at].to_owned()));
                    }
                    parts.push(part);
                    at += length;
                    literal = at;
                }
                None => at += text[at..].chars().next().map_or(1, char::len_utf8),
            }
        }
        if literal < text.len() {
            parts.push(Part::Literal(text[literal..].to_owned()));
        }
        Self { text: text.to_owned(), parts }
    }
}

/// What is special at an offset, and its length.
fn special(text: &str, at: usize) -> Option<(Part, usize)> {
    let rest = &text[at..];
    if let Some(after) = rest.strip_prefix("**")
        && (at == 0 || text[..at].ends_with(['/', '}']))
    {
        if after.is_empty() {
            return Some((Part::Rest, 2));
        }
        if after.starts_with('/') {
            return Some((Part::Directories, 3));
        }
    }
    if rest.starts_with('*') {
        return Some((Part::Star, 1));
    }
    let inside = rest.strip_prefix('{')?;
    let (inside, _) = inside.split_once('}')?;
    let name = inside.trim_matches(' ');
    let is_name = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_');
    is_name.then(|| (Part::Variable(name.to_owned()), inside.len() + 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_stars_are_directories_only_as_a_whole_component() {
        let stars = |text| Pattern::parse(text).parts.into_iter().filter(|part| !matches!(part, Part::Literal(_)));
        assert_eq!(stars("**/a/**").collect::<Vec<_>>(), [Part::Directories, Part::Rest]);
        assert_eq!(stars("a**/b**.ftl").collect::<Vec<_>>(), [Part::Star, Part::Star, Part::Star, Part::Star]);
        assert_eq!(stars("{ä_1}**/x").collect::<Vec<_>>(), [Part::Variable("ä_1".to_owned()), Part::Directories]);
    }

    #[test]
    fn braces_around_what_is_no_name_stand_for_themselves() {
        for text in ["{}", "{ }", "{a b}", "{a-b}", "{a", "}", "{*"] {
            assert!(!Pattern::parse(text).parts.iter().any(|part| matches!(part, Part::Variable(_))), "{text}");
        }
        assert_eq!(Pattern::parse("{  locale }").parts, [Part::Variable("locale".to_owned())]);
        assert_eq!(Pattern::parse("{{a}").parts, [Part::Literal("{".to_owned()), Part::Variable("a".to_owned())]);
    }
}
