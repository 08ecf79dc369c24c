//! One entry of `[[filters]]`: which messages of which files, and what becomes of a problem there.

use regex_automata::meta::Regex;
use regex_automata::{Anchored, Input};

use super::pattern::Pattern;

/// What becomes of a problem in a file or in a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// It is not spoken of.
    Ignore,
    /// It is a warning.
    Warning,
    /// It is an error.
    Error,
}

/// The key of a rule.
#[derive(Debug)]
pub(super) enum Key {
    /// The whole key.
    Exact(String),
    /// `re:`: what a key begins with.
    Expression(Box<Regex>),
}

impl Key {
    pub(super) fn fits(&self, key: &str) -> bool {
        match self {
            Self::Exact(exact) => exact == key,
            Self::Expression(regex) => regex.is_match(Input::new(key).anchored(Anchored::Yes)),
        }
    }
}

/// An entry of `[[filters]]`.
#[derive(Debug)]
pub(super) struct Rule {
    pub(super) paths: Vec<Pattern>,
    pub(super) keys: Option<Vec<Key>>,
    pub(super) action: Action,
}
