//! A place in a file, with the lines that a person needs to see to find it again.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use crate::i18n::{Name, Text, interned};

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
    pub excerpt: Arc<str>,
    /// The stretch in [`Self::excerpt`], in bytes.
    pub highlight: Range<usize>,
    /// What to say about the stretch, where the diagnostic's message does not say it all.
    pub(super) message: Option<LabelText>,
}

/// What to say about a stretch. There can be 100,000 of them.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) enum LabelText {
    /// What the diagnostic's message says of it: its attribute of that name.
    OfMessage(#[serde(deserialize_with = "interned")] Name),
    /// Something else.
    Other(Box<Text>),
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
        self.message = Some(LabelText::Other(Box::new(message)));
        self
    }

    /// The label with what the diagnostic's message says of it: its attribute of that name.
    #[must_use]
    pub fn of_message(mut self, attribute: Name) -> Self {
        self.message = Some(LabelText::OfMessage(attribute));
        self
    }

    /// What to say about the stretch, in a diagnostic with this message; none where that says it all.
    #[must_use]
    pub fn text<'l>(&'l self, message: &Text) -> Option<Cow<'l, Text>> {
        Some(match self.message.as_ref()? {
            LabelText::OfMessage(attribute) => Cow::Owned(Text { attribute: Some(attribute), ..message.clone() }),
            LabelText::Other(text) => Cow::Borrowed(text),
        })
    }
}
