//! One node of front matter: a value with its key, or its place in a list, and where it stands.

use std::ops::Range;

/// One node: a mapping's value, a list's item. Those that are in another node come behind it.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// The node that it is in, as an index; `None` at the top.
    pub(super) parent: Option<usize>,
    pub(super) step: Step,
    /// Where it stands, from the beginning of the inner text: its key, where it has one.
    pub(super) at: usize,
    pub(super) value: Value,
}

/// What leads from a node to one in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    Key(String),
    Item(usize),
}

/// What a node says.
#[derive(Debug, Clone)]
pub(super) enum Value {
    /// A scalar that can be edited.
    Scalar(Scalar),
    List,
    Mapping,
    /// Anything else: a scalar with a tag or an anchor, an alias. The text says which, for comparing.
    Other(String),
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
    /// Whether it stands between brackets or braces of YAML, where commas end it.
    pub(super) is_in_flow: bool,
}

impl Entry {
    /// Whether it is a key of the front matter itself.
    pub(super) fn is_key(&self, key: &str) -> bool {
        self.parent.is_none() && matches!(&self.step, Step::Key(known) if known == key)
    }

    /// The scalar that it is, as far as it can be edited.
    pub(super) fn scalar(&self) -> Option<&Scalar> {
        match &self.value {
            Value::Scalar(scalar) => Some(scalar),
            Value::List | Value::Mapping | Value::Other(_) => None,
        }
    }

    /// What it says, for comparing.
    pub(super) fn said(&self) -> &str {
        match &self.value {
            Value::Scalar(scalar) => &scalar.text,
            Value::List => "[]",
            Value::Mapping => "{}",
            Value::Other(text) => text,
        }
    }
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
