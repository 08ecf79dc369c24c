//! Patterns whose variables have their values: they match paths, and make paths from what others matched.
//!
//! Matching is that of the regular expressions of compare-locales, by backtracking: `*` and `**` take as much as they
//! can, a variable without a value as little.

use std::iter::once;
use std::ops::Range;

use smallvec::SmallVec;

use super::node::Node;
use super::tidy::tidy_file;

/// What is kept in a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Slot {
    /// The locale.
    Locale,
    /// The text of a wildcard, by its number.
    Wildcard(usize),
    /// The text of a variable without a value, by its name.
    Variable(String),
}

/// A pattern to match paths with.
#[derive(Debug, Clone)]
pub(super) struct Matcher {
    pub(super) nodes: Vec<Node>,
    pub(super) slots: Vec<Slot>,
    /// The path up to the first wildcard: the directory to look in, or the file.
    pub(super) prefix: String,
    /// Whether matching remembers dead ends: worth it for many choices, and wrong where a variable is repeated.
    pub(super) remembers: bool,
}

/// What a pattern matched: the bytes of the path, by slot.
pub(super) type Captures = SmallVec<[(usize, usize); 6]>;

/// Why one pattern cannot make a path from what another matched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Gap {
    /// It has a wildcard of a number that the other lacks.
    Wildcard,
    /// It has a variable without a value that the other lacks.
    Variable(String),
}

/// How often matching may go on after a choice, where a repeated variable keeps it from remembering dead ends.
const MOST_STEPS: usize = 100_000;

impl Matcher {
    /// The matcher of nodes and their slots.
    pub(super) fn new(nodes: Vec<Node>, slots: Vec<Slot>, prefix: String) -> Self {
        let choices = nodes.iter().filter(|node| node.is_choice()).count();
        let remembers = choices > 2 && !nodes.iter().any(|node| matches!(node, Node::Again(_)));
        Self { nodes, slots, prefix, remembers }
    }

    /// What the wildcards match, where the pattern matches the whole path.
    pub(super) fn captures(&self, path: &str) -> Option<Captures> {
        if let Some(Node::Text(end)) = self.nodes.last()
            && !path.ends_with(end.as_str())
        {
            return None;
        }
        let captures = SmallVec::from_elem((0, 0), self.slots.len());
        let remembers = self.remembers;
        let mut attempt = Attempt { nodes: &self.nodes, path, captures, remembers, dead_ends: Vec::new(), steps: 0 };
        attempt.matches(0, 0).then_some(attempt.captures)
    }

    /// Whether the pattern matches the whole path.
    pub(super) fn matches(&self, path: &str) -> bool {
        self.captures(path).is_some()
    }

    /// Whether the pattern depends on the locale.
    pub(super) fn has_locale(&self) -> bool {
        self.slots.contains(&Slot::Locale)
    }

    /// The bytes of a path that are the name of the locale.
    pub(super) fn locale_ranges(&self, captures: &Captures) -> Vec<Range<usize>> {
        let slots = self.slots.iter().zip(captures);
        slots.filter(|(slot, _)| **slot == Slot::Locale).map(|(_, &(start, end))| start..end).collect()
    }

    /// How to make a path of this pattern from what another one matched.
    pub(super) fn template(&self, other: &Self) -> Result<Template, Gap> {
        let pieces = self.nodes.iter().map(|node| match node {
            Node::Text(text) | Node::Locale(_, text) => Ok(Piece::Text(text.clone())),
            Node::Star(slot) | Node::Directories(slot) | Node::Rest(slot) | Node::Unset(slot) | Node::Again(slot) => {
                let wanted = &self.slots[*slot];
                let found = other.slots.iter().position(|slot| slot == wanted).map(Piece::Captured);
                found.ok_or_else(|| match wanted {
                    Slot::Variable(name) => Gap::Variable(name.clone()),
                    Slot::Wildcard(_) | Slot::Locale => Gap::Wildcard,
                })
            }
        });
        Ok(Template { pieces: pieces.collect::<Result<_, _>>()? })
    }
}

/// How to make a path from what a pattern matched.
#[derive(Debug, Clone)]
pub(super) struct Template {
    pieces: Vec<Piece>,
}

#[derive(Debug, Clone)]
enum Piece {
    Text(String),
    Captured(usize),
}

impl Template {
    /// The path, or `None` if it would lead out of the repository or be that of a directory.
    pub(super) fn fill(&self, path: &str, captures: &Captures) -> Option<String> {
        let mut made = String::with_capacity(path.len() + 16);
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) => made.push_str(text),
                Piece::Captured(slot) => {
                    let &(start, end) = captures.get(*slot)?;
                    made.push_str(path.get(start..end)?);
                }
            }
        }
        tidy_file(made)
    }
}

struct Attempt<'m> {
    nodes: &'m [Node],
    path: &'m str,
    captures: Captures,
    remembers: bool,
    /// Where it is known that a node and all after it cannot match.
    dead_ends: Vec<bool>,
    steps: usize,
}

impl Attempt<'_> {
    /// Whether the nodes from one on match the path from an offset on.
    fn matches(&mut self, mut node: usize, mut at: usize) -> bool {
        self.steps += 1;
        if !self.remembers && self.steps > MOST_STEPS {
            return false;
        }
        let (nodes, path) = (self.nodes, self.path);
        loop {
            let rest = &path[at..];
            let fixed = match nodes.get(node) {
                None => return rest.is_empty(),
                Some(Node::Text(text)) => text.as_str(),
                Some(Node::Again(slot)) => &path[self.captures[*slot].0..self.captures[*slot].1],
                Some(Node::Locale(slot, text)) => {
                    self.captures[*slot] = (at, at + text.len());
                    text
                }
                Some(choice) => return self.matches_choice(choice, node, at),
            };
            if !rest.starts_with(fixed) {
                return false;
            }
            at += fixed.len();
            node += 1;
        }
    }

    fn matches_choice(&mut self, choice: &Node, node: usize, at: usize) -> bool {
        let dead_end = node * (self.path.len() + 1) + at;
        if self.dead_ends.get(dead_end) == Some(&true) {
            return false;
        }
        let path = self.path;
        let (rest, length) = (&path[at..], path.len());
        let characters = |range: Range<usize>| range.filter(|&end| path.is_char_boundary(end));
        let found = match *choice {
            Node::Star(slot) => {
                let limit = at + rest.find('/').unwrap_or(rest.len());
                match &self.nodes[node + 1..] {
                    // The end of the pattern leaves one choice only.
                    [Node::Text(end)] => match length.checked_sub(end.len()) {
                        Some(only) if (at..=limit).contains(&only) => {
                            self.tries(slot, node, at, characters(only..only + 1))
                        }
                        _ => false,
                    },
                    _ => self.tries(slot, node, at, characters(at..limit + 1).rev()),
                }
            }
            Node::Directories(slot) => {
                let slashes = rest.rmatch_indices('/').map(|(offset, _)| at + offset + 1);
                self.tries(slot, node, at, slashes.filter(|&end| end > at + 1).chain(once(at)))
            }
            Node::Rest(slot) => self.tries(slot, node, at, characters(at + 1..length + 1).rev().chain(once(at))),
            Node::Unset(slot) => self.tries(slot, node, at, characters(at + 1..length + 1)),
            Node::Text(_) | Node::Locale(..) | Node::Again(_) => false,
        };
        if !found && self.remembers {
            self.dead_ends.resize(self.nodes.len() * (self.path.len() + 1), false);
            self.dead_ends[dead_end] = true;
        }
        found
    }

    /// Whether what follows matches after one of the ends that a choice may have, the first that does.
    fn tries(&mut self, slot: usize, node: usize, at: usize, ends: impl Iterator<Item = usize>) -> bool {
        for end in ends {
            self.captures[slot] = (at, end);
            if self.matches(node + 1, end) {
                return true;
            }
        }
        false
    }
}
