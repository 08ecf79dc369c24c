//! What a text is laid out for.

use crate::i18n::Words;

/// What a text is laid out for: a person's language, and what their terminal can show.
pub struct Terminal<'w> {
    /// The words of the person's language.
    pub words: &'w Words,
    /// The columns that there are; 80 if nobody knows.
    pub width: usize,
    /// Whether there are colours.
    pub color: bool,
    /// Whether to show everything that is otherwise only counted.
    pub verbose: bool,
    /// Whether the names of items stay whole, whatever the columns: what shows them is a pipe or a file.
    pub whole: bool,
}
