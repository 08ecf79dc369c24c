//! How much of an article is in units.

use crate::article::LeftOut;

/// How much of an article is in units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Share {
    /// The resource: `section/name`.
    pub resource: String,
    /// The words of its units.
    pub words: usize,
    /// The words that are in none.
    pub left_out: LeftOut,
}
