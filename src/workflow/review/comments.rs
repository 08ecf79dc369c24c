//! The comments of a file that a submission changes: no unit, and committed with it.

use rustc_hash::FxHashMap;

use crate::fluent::{Comment, comments};

/// A comment that the file would have, or would not have any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentChange {
    /// The unit that it is about; none for one that stands by itself, or is about a group or the file.
    pub unit: Option<String>,
    /// What the branch has.
    pub before: Option<String>,
    /// What it would have.
    pub now: Option<String>,
}

/// The comments that differ between what the branch has and what it would have, in the order of the latter; then those that go.
pub(super) fn changed_comments(before: &str, now: &str) -> Vec<CommentChange> {
    let (mut left, now) = (Left::new(before), comments(now));
    let same: Vec<bool> = now.iter().map(|comment| left.take(comment)).collect();
    let mut changes = Vec::new();
    for (comment, _) in now.iter().zip(same).filter(|(_, is_same)| !is_same) {
        changes.push(CommentChange {
            unit: comment.unit.map(str::to_owned),
            before: comment.unit.and_then(|unit| left.take_of(unit)).map(str::to_owned),
            now: Some(comment.text.to_owned()),
        });
    }
    changes.extend(left.rest().map(|comment| CommentChange {
        unit: comment.unit.map(str::to_owned),
        before: Some(comment.text.to_owned()),
        now: None,
    }));
    changes
}

/// The comments of the branch that were not found again.
struct Left<'b> {
    comments: Vec<Option<Comment<'b>>>,
    /// Where each stands in the list, the last first.
    places: FxHashMap<(Option<&'b str>, &'b str), Vec<usize>>,
    of_unit: FxHashMap<&'b str, Vec<usize>>,
}

impl<'b> Left<'b> {
    fn new(text: &'b str) -> Self {
        let comments = comments(text);
        let (mut places, mut of_unit) = (FxHashMap::default(), FxHashMap::default());
        for (at, comment) in comments.iter().enumerate().rev() {
            places.entry((comment.unit, comment.text)).or_insert_with(Vec::new).push(at);
            if let Some(unit) = comment.unit {
                of_unit.entry(unit).or_insert_with(Vec::new).push(at);
            }
        }
        Self { comments: comments.into_iter().map(Some).collect(), places, of_unit }
    }

    /// Takes a comment that is there word for word; the result says whether one was.
    fn take(&mut self, comment: &Comment<'b>) -> bool {
        let place = self.places.get_mut(&(comment.unit, comment.text)).and_then(Vec::pop);
        place.is_some_and(|at| self.comments[at].take().is_some())
    }

    /// Takes the comment of a unit.
    fn take_of(&mut self, unit: &str) -> Option<&'b str> {
        let places = self.of_unit.get_mut(unit)?;
        std::iter::from_fn(|| places.pop()).find_map(|at| self.comments[at].take()).map(|comment| comment.text)
    }

    fn rest(self) -> impl Iterator<Item = Comment<'b>> {
        self.comments.into_iter().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changes_is_told_and_nothing_else() {
        let before = "### File\n\n# Of a\na = 1\n# Of b\nb = 2\n\n# Loose\n\n# Loose\n";
        let now = "### Other\n\n# Of a\na = changed\n# Of b, now\nb = 2\n# Of c\nc = 3\n\n# Loose\n";
        let change = |unit: Option<&str>, before: Option<&str>, now: Option<&str>| CommentChange {
            unit: unit.map(str::to_owned),
            before: before.map(str::to_owned),
            now: now.map(str::to_owned),
        };
        assert_eq!(
            changed_comments(before, now),
            [
                change(None, None, Some("### Other")),
                change(Some("b"), Some("# Of b"), Some("# Of b, now")),
                change(Some("c"), None, Some("# Of c")),
                change(None, Some("### File"), None),
                change(None, Some("# Loose"), None),
            ]
        );
        assert_eq!(changed_comments(before, before), []);
    }
}
