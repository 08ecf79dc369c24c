//! Why a file cannot be read.

use std::io;

use super::foreign::Foreign;

/// Why a file that came back cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// The disk failed.
    #[error(transparent)]
    Io(io::Error),
    /// It is in no format that comes in.
    #[error("it is in no known format")]
    UnknownFormat,
    /// It is a job of another system, and none of its texts is ours.
    #[error("it is a job of {}", .0.name())]
    Foreign(Foreign),
    /// It is not well formed.
    #[error("line {line}: {reason}")]
    Malformed {
        /// The line, from 1.
        line: u64,
        /// Why, in the parser's words.
        reason: String,
    },
    /// It declares entities, which are never resolved.
    #[error("it declares entities")]
    Entities,
    /// It has an entity that stands for nothing known.
    #[error("line {line}: unknown entity {name}")]
    UnknownEntity {
        /// The line, from 1.
        line: u64,
        /// The entity.
        name: String,
    },
    /// A single text in it is longer than any of ours.
    #[error("line {line}: a text of more than four megabytes")]
    TooLong {
        /// The line, from 1.
        line: u64,
    },
    /// It has more texts than can be looked at together.
    #[error("more texts than can come in at once")]
    TooMuch,
    /// It is nested deeper than any file of its kind.
    #[error("line {line}: nested too deep")]
    TooDeep {
        /// The line, from 1.
        line: u64,
    },
    /// Its bytes are not what it says they are.
    #[error("it is not in the encoding {0}")]
    Encoding(String),
}

impl From<io::Error> for Unreadable {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::InvalidData => Self::Encoding(error.to_string().trim_start_matches("not ").to_owned()),
            _ => Self::Io(error),
        }
    }
}
