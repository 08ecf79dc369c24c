//! What is aligned: a block, or a section of them.

use super::form::Form;
use super::tokens::Token;

/// A block, or a section.
#[derive(Debug, Clone, Default)]
pub(super) struct Item {
    /// What stands in its place on the other side must have the same.
    pub(super) key: u64,
    /// What it is paired with, wherever that is, must have the same.
    pub(super) kind: u64,
    /// Lengths say something where these are the same.
    pub(super) shape: u64,
    /// How many characters its text has.
    pub(super) length: usize,
    /// What its translation has, too.
    pub(super) tokens: Vec<Token>,
    /// Whether it is a text that nobody divides.
    pub(super) is_bounded: bool,
    /// How it is written, where it is a text.
    pub(super) form: Form,
}

/// An item and its translation, by their numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) our: usize,
    pub(super) their: usize,
}
