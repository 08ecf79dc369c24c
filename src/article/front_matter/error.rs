//! Why front matter cannot be used.

/// Why front matter cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FrontMatterError {
    /// It is not closed.
    #[error("the front matter is opened with {0} and never closed")]
    Open(&'static str),
    /// It is longer than this many bytes.
    #[error("the front matter is longer than {0} bytes")]
    TooLong(usize),
    /// It is not TOML, or not YAML.
    #[error("line {line}: {reason}")]
    Syntax {
        /// The line in the article.
        line: usize,
        /// The parser's own words.
        reason: String,
    },
    /// A key stands in it twice.
    #[error("line {line}: the key {key} stands twice")]
    Twice {
        /// The line in the article.
        line: usize,
        /// The key.
        key: String,
    },
    /// A field that is to be translated is no text that can be edited safely.
    #[error("line {line}: {key} cannot be edited safely")]
    Field {
        /// The line in the article.
        line: usize,
        /// The key.
        key: String,
    },
    /// `date` or `deadline` is not a date.
    #[error("line {line}: {key} is not a date")]
    Date {
        /// The line in the article.
        line: usize,
        /// The key.
        key: String,
    },
    /// A value cannot be written without changing something else.
    #[error("{key} cannot be written into the front matter")]
    Write {
        /// The key.
        key: String,
    },
}
