//! A place in a file, with the lines that a person needs to see to find it again.

use serde::{Deserialize, Serialize};
use std::ops::Range;
use std::sync::Arc;

use crate::i18n::Text;

/// A place between two characters of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// A stretch of a file, and what to say about it. Does not borrow from the file's text.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Label {
    /// The path from the repository's root, with `/` between its parts.
    pub path: Arc<str>,
    /// Where the stretch begins.
    pub start: Position,
    /// Where it ends; this character is no longer part of it.
    pub end: Position,
    /// The lines to show, cut where they are very long.
    pub excerpt: Box<str>,
    /// The stretch in [`Self::excerpt`], in bytes.
    pub highlight: Range<usize>,
    /// What to say about the stretch, where the diagnostic's message does not say it all.
    pub message: Option<Text>,
}

impl Label {
    /// A label for a file as a whole, which may not even exist.
    #[must_use]
    pub fn file(path: Arc<str>) -> Self {
        let start = Position { line: 1, column: 1 };
        Self { path, start, end: start, excerpt: "".into(), highlight: 0..0, message: None }
    }

    /// Counts its lines otherwise: those of a text that has others between them.
    pub fn renumber(&mut self, line: impl Fn(usize) -> usize) {
        (self.start.line, self.end.line) = (line(self.start.line), line(self.end.line));
    }

    /// The label with something to say about its stretch.
    #[must_use]
    pub fn with_message(mut self, message: Text) -> Self {
        self.message = Some(message);
        self
    }
}
