//! The comments of a resource.

use super::mark::without_mark;
use super::splice::unit_spans;

/// A comment of a resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comment<'s> {
    /// The unit that it is about; none for one that stands by itself, or is about a group or the resource.
    pub unit: Option<&'s str>,
    /// Its lines as they stand in the text, with their `#`, without the last line break.
    pub text: &'s str,
}

/// The comments of a resource, in the order of the text, those in what cannot be parsed included. The text may have a byte order mark.
#[must_use]
pub fn comments(text: &str) -> Vec<Comment<'_>> {
    let text = without_mark(text);
    let mut comments = Vec::new();
    let mut from = 0;
    for unit in unit_spans(text) {
        free_comments(&text[from..unit.with_comment.start], &mut comments);
        let own = text[unit.with_comment.start..unit.entry.start].trim_end_matches(['\n', '\r']);
        if !own.is_empty() {
            comments.push(Comment { unit: Some(unit.id), text: own });
        }
        from = unit.entry.end;
    }
    free_comments(&text[from..], &mut comments);
    comments
}

/// The comments of a stretch that has no units: lines of one level that follow each other.
fn free_comments<'s>(stretch: &'s str, comments: &mut Vec<Comment<'s>>) {
    let level = |line: &str| line.bytes().take_while(|byte| *byte == b'#').count();
    let (mut at, mut start, mut open) = (0, 0, 0);
    let mut close = |start: usize, end: usize, level: usize| {
        if level > 0 {
            comments.push(Comment { unit: None, text: stretch[start..end].trim_end_matches(['\n', '\r']) });
        }
    };
    for line in stretch.split_inclusive('\n') {
        let level = level(line);
        if level != open {
            close(start, at, open);
            (start, open) = (at, level);
        }
        at += line.len();
    }
    close(start, at, open);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_is_a_units_or_stands_by_itself() {
        let text =
            "\u{feff}### Whole\n### file\n\n## Group\n# Loose\n\n# Of a\n# two\na = 1\nb = 2\n  # text\n#junk\n# End";
        let found: Vec<_> = comments(text).into_iter().map(|comment| (comment.unit, comment.text)).collect();
        assert_eq!(
            found,
            [
                (None, "### Whole\n### file"),
                (None, "## Group"),
                (None, "# Loose"),
                (Some("a"), "# Of a\n# two"),
                (None, "#junk\n# End"),
            ]
        );
        assert_eq!(comments(""), []);
    }
}
