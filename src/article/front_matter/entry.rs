//! One key of front matter, with its value and where that stands.

use std::ops::Range;

/// A top-level key whose value is one scalar, or something that is not edited.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) key: String,
    /// Where the key stands, from the beginning of the inner text.
    pub(super) key_at: usize,
    /// The value, as far as it can be edited.
    pub(super) scalar: Option<Scalar>,
}

/// A scalar with its place.
#[derive(Debug, Clone)]
pub(super) struct Scalar {
    /// What it says.
    pub(super) text: String,
    /// Where it stands, from the beginning of the inner text.
    pub(super) span: Range<usize>,
    pub(super) style: Style,
    /// Whether it is a text: neither a number nor a date nor a truth value.
    pub(super) is_text: bool,
}

/// How a scalar is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// YAML without quotes, or a TOML value that is no text.
    Plain,
    /// `'…'` in YAML.
    SingleQuoted,
    /// `"…"`.
    DoubleQuoted,
    /// `|` in YAML.
    Literal,
    /// `>` in YAML.
    Folded,
    /// `'…'` in TOML.
    TomlLiteral,
    /// `"""…"""` in TOML.
    TomlLong,
    /// `'''…'''` in TOML.
    TomlLongLiteral,
}

/// What is wrong with front matter, at an offset of its inner text.
pub(super) struct Problem {
    pub(super) at: usize,
    pub(super) what: ProblemKind,
}

pub(super) enum ProblemKind {
    Syntax(String),
    Twice(String),
    /// It is not front matter at all: a text between two thematic breaks.
    NotAMapping,
}
