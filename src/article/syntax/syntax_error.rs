//! Why the syntax of a text cannot be understood.

/// Why the syntax of a text cannot be understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{kind}")]
pub struct SyntaxError {
    /// Where what is not understood begins.
    pub at: usize,
    /// What it is.
    pub kind: SyntaxErrorKind,
}

/// What is not understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SyntaxErrorKind {
    /// A `{` that no `}` closes.
    #[error("an expression is not closed")]
    Expression,
    /// A `<` that begins no tag.
    #[error("a tag is not closed")]
    Tag,
    /// An element that is not closed.
    #[error("<{0}> is not closed")]
    Open(String),
    /// The end of an element that is not open.
    #[error("</{0}> closes nothing")]
    Close(String),
    /// Code that is imported or exported and does not end.
    #[error("an import or export does not end")]
    Module,
}
