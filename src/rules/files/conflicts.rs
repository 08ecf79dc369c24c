//! Where git left the markers of a conflict.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::fluent::Span;

/// A conflict that git could not resolve, or what was left of one.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Conflict {
    /// Its marker lines in their order, without line breaks; at least one.
    pub(super) markers: Vec<Span>,
}

/// The conflicts in their order.
///
/// `<<<<<<<` and `>>>>>>>` at the beginning of a line are always one's marker; `=======` and `|||||||` are only between
/// these two.
pub(super) fn conflicts(text: &str) -> Vec<Conflict> {
    if !FINDERS.iter().any(|finder| finder.find(text.as_bytes()).is_some()) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut open: Option<Conflict> = None;
    let mut inner = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let span = start..start + line.trim_end().len();
        start += line.len();
        match marker(line) {
            Some('<') => {
                found.extend(open.replace(Conflict { markers: vec![span] }));
                inner.clear();
            }
            Some('>') => {
                let mut conflict = open.take().unwrap_or(Conflict { markers: Vec::new() });
                conflict.markers.append(&mut inner);
                conflict.markers.push(span);
                found.push(conflict);
            }
            Some(_) if open.is_some() => inner.push(span),
            _ => {}
        }
    }
    found.extend(open);
    found
}

static FINDERS: LazyLock<[Finder<'static>; 2]> = LazyLock::new(|| ["<<<<<<<", ">>>>>>>"].map(Finder::new));

/// The character of the marker that a line is: seven of it, then a blank or the line's end.
fn marker(line: &str) -> Option<char> {
    let first = line.chars().next().filter(|first| matches!(first, '<' | '=' | '>' | '|'))?;
    let rest = line.trim_start_matches(first);
    let is_marker = line.len() - rest.len() == 7 && (rest.trim_end().is_empty() || rest.starts_with(' '));
    is_marker.then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn markers(text: &str) -> Vec<Vec<&str>> {
        let of = |conflict: Conflict| conflict.markers.into_iter().map(|span| &text[span]).collect();
        conflicts(text).into_iter().map(of).collect()
    }

    #[test]
    fn markers_of_one_conflict_are_together() {
        let text = "<<<<<<< HEAD\r\na = 1\r\n||||||| base\r\na = 0\r\n=======\r\na = 2\r\n>>>>>>> other\r\n";
        assert_eq!(markers(text), [["<<<<<<< HEAD", "||||||| base", "=======", ">>>>>>> other"]]);
    }

    #[test]
    fn what_is_left_of_a_conflict_counts() {
        assert_eq!(markers("a = 1\n>>>>>>> other\n"), [[">>>>>>> other"]]);
        assert_eq!(markers("<<<<<<< HEAD\na = 1\n<<<<<<< HEAD\n"), [["<<<<<<< HEAD"], ["<<<<<<< HEAD"]]);
    }

    #[test]
    fn look_alikes_are_none() {
        for text in ["a = 1\n=======\n", "# <<<<<<< HEAD\n", "a =\n    <<<<<<< HEAD\n", "<<<<<<<< x\n", "<<<<<<<x\n"] {
            assert_eq!(markers(text), Vec::<Vec<&str>>::new(), "{text}");
        }
    }
}
