//! Whether start tags and end tags belong together. Pure.

use rustc_hash::FxHashMap;

use super::tags::{Tag, TagKind};

/// Something about the nesting of tags, which are known by their places in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Problem {
    /// A start tag has no end tag.
    Unclosed(usize),
    /// An end tag has no start tag.
    Unopened(usize),
    /// An end tag stands before that of an element which was opened inside.
    Crossed {
        /// The end tag.
        end: usize,
        /// The start tag of the element that is still open.
        inner: usize,
    },
    /// A start tag stands where the element's end tag is due: its `/` is missing.
    NoSlash(usize),
}

impl Problem {
    /// The start tag that was meant to be an end tag.
    pub(super) fn start_without_slash(&self) -> Option<usize> {
        if let Self::NoSlash(index) = self { Some(*index) } else { None }
    }
}

/// What is wrong with the nesting. `in_itself` tells that an element may stand inside one of its own name.
pub(super) fn problems(tags: &[Tag<'_>], in_itself: bool) -> Vec<Problem> {
    let mut checker = Checker { tags, ..Checker::default() };
    for tag in tags.iter().filter(|tag| tag.kind == TagKind::End) {
        *checker.ends_to_come.entry(&tag.name).or_default() += 1;
    }
    for (index, tag) in tags.iter().enumerate() {
        match tag.kind {
            TagKind::Void => {}
            TagKind::Start if !in_itself && checker.lacks_slash(tag) => {
                checker.problems.push(Problem::NoSlash(index));
                checker.close(index);
            }
            TagKind::Start => checker.open(index),
            TagKind::End => {
                if let Some(count) = checker.ends_to_come.get_mut(&*tag.name) {
                    *count -= 1;
                }
                checker.close(index);
            }
        }
    }
    let left = checker.stack.iter().filter(|&&index| !checker.closed.contains(&index));
    checker.problems.extend(left.map(|&index| Problem::Unclosed(index)));
    checker.problems
}

/// Whether some element stands inside one of its own name.
pub(super) fn has_element_in_itself(tags: &[Tag<'_>]) -> bool {
    let mut depths: FxHashMap<&str, usize> = FxHashMap::default();
    tags.iter().any(|tag| {
        let depth = depths.entry(&tag.name).or_default();
        match tag.kind {
            TagKind::Start => *depth += 1,
            TagKind::End => *depth = depth.saturating_sub(1),
            TagKind::Void => {}
        }
        *depth > 1
    })
}

#[derive(Default)]
struct Checker<'a> {
    tags: &'a [Tag<'a>],
    problems: Vec<Problem>,
    /// The open elements, with those that were closed out of turn still among them.
    stack: Vec<usize>,
    /// The open elements by name.
    open: FxHashMap<&'a str, Vec<usize>>,
    /// Those that were closed out of turn.
    closed: rustc_hash::FxHashSet<usize>,
    /// How many end tags are still to come.
    ends_to_come: FxHashMap<&'a str, usize>,
}

impl<'a> Checker<'a> {
    fn open(&mut self, index: usize) {
        self.stack.push(index);
        self.open.entry(&self.tags[index].name).or_default().push(index);
    }

    /// The innermost open element.
    fn innermost(&mut self) -> Option<usize> {
        while let Some(&top) = self.stack.last() {
            if !self.closed.remove(&top) {
                return Some(top);
            }
            self.stack.pop();
        }
        None
    }

    fn lacks_slash(&mut self, tag: &Tag<'_>) -> bool {
        let none_to_come = self.ends_to_come.get(&*tag.name).is_none_or(|&count| count == 0);
        let is_open = |open: usize, tags: &[Tag<'_>]| tags[open].name == tag.name;
        none_to_come && tag.attributes.is_empty() && self.innermost().is_some_and(|open| is_open(open, self.tags))
    }

    fn close(&mut self, end: usize) {
        let name: &'a str = &self.tags[end].name;
        let Some(start) = self.open.get_mut(name).and_then(Vec::pop) else {
            self.problems.push(Problem::Unopened(end));
            return;
        };
        while let Some(inner) = self.innermost() {
            if inner == start {
                self.stack.pop();
                return;
            }
            let inner_name: &'a str = &self.tags[inner].name;
            if self.ends_to_come.get(inner_name).is_some_and(|&count| count > 0) {
                self.problems.push(Problem::Crossed { end, inner });
                self.closed.insert(start);
                return;
            }
            self.problems.push(Problem::Unclosed(inner));
            self.stack.pop();
            if let Some(open) = self.open.get_mut(inner_name) {
                open.pop();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tags::tags;
    use super::*;

    fn found(text: &str) -> Vec<Problem> {
        problems(&tags(text), false)
    }

    #[test]
    fn each_tag_has_its_partner() {
        assert_eq!(found("<a><b>x</b></a><br>"), []);
        assert_eq!(found("<a><b>x</a>"), [Problem::Unclosed(1)]);
        assert_eq!(found("x</a>"), [Problem::Unopened(0)]);
        assert_eq!(found("<a><b>x</a></b>"), [Problem::Crossed { end: 2, inner: 1 }]);
        assert_eq!(found("<b>x<b> y"), [Problem::NoSlash(1)]);
        assert_eq!(found("<b>x</b><b>y</b>"), []);
    }

    #[test]
    fn elements_in_themselves_are_seen() {
        assert!(has_element_in_itself(&tags("<i><b><i>x</i></b></i>")));
        assert!(!has_element_in_itself(&tags("<i>x</i><i>x</i>")));
    }

    proptest! {
        #[test]
        fn any_tags_can_be_checked(text in "(<a>|<b>|</a>|</b>|<br>){0,30}") {
            let tags = tags(&text);
            let balanced = problems(&tags, true).is_empty();
            let starts = tags.iter().filter(|tag| tag.kind == TagKind::Start).count();
            let ends = tags.iter().filter(|tag| tag.kind == TagKind::End).count();
            prop_assert!(!balanced || starts == ends);
            problems(&tags, false);
        }
    }
}
