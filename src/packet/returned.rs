//! What comes back: a text with the address that it went out with.

use super::address::Address;
use super::run::Content;

/// A text that comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnedText {
    /// Which text it is, as far as the file says.
    pub address: Option<Address>,
    /// What the file calls it, whatever that is.
    pub called: String,
    /// The source, as the file has it.
    pub source: Content,
    /// The translation; blank if there is none.
    pub target: Content,
    /// What whoever worked on it says of how far it is.
    pub progress: Progress,
    /// What whoever worked on it has to say.
    pub comments: Vec<String>,
}

/// How far a text is, as the file says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Progress {
    /// The file does not say.
    #[default]
    Unknown,
    /// Somebody has to look at it again.
    Unfinished,
    /// Whoever worked on it says that it is a translation of its source.
    Finished,
}

/// Takes the texts of a file, one after the other: a file may be longer than memory is large.
pub type Sink<'s> = dyn FnMut(ReturnedText) + 's;
