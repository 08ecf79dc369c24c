//! Comments of Word: its HTML has them at the end of the file, where the texts that they are about are long over.

use std::collections::HashMap;

use super::cell::CellText;
use crate::packet::returned::{ReturnedText, Sink};

/// So many texts wait for their comments. What is more goes on without.
const WAITING: usize = 1000;

/// So many bytes of texts wait, and of comments.
const BYTES: usize = 16 * 1024 * 1024;

/// The comments, and the texts that wait for them.
#[derive(Default)]
pub(super) struct WordComments {
    waiting: Vec<(ReturnedText, Vec<String>)>,
    waiting_bytes: usize,
    said: HashMap<String, String>,
    said_bytes: usize,
    /// The name of the comment that is being read, and what it says.
    open: Option<(String, CellText)>,
}

impl WordComments {
    /// Hands a text on, at once if it refers to no comments.
    pub(super) fn hand_on(&mut self, text: ReturnedText, references: Vec<String>, sink: &mut Sink<'_>) {
        let bytes = text.source.text().len() + text.target.text().len();
        if references.is_empty() || self.waiting.len() == WAITING || self.waiting_bytes + bytes > BYTES {
            sink(text);
        } else {
            self.waiting_bytes += bytes;
            self.waiting.push((text, references));
        }
    }

    /// Begins a comment.
    pub(super) fn begin(&mut self, name: &str) {
        self.end();
        self.open = Some((name.to_owned(), CellText::default()));
    }

    /// Ends the comment that is being read, if one is.
    pub(super) fn end(&mut self) {
        let Some((name, text)) = self.open.take() else { return };
        self.said_bytes += text.size() + name.len();
        if self.said_bytes <= BYTES {
            self.said.insert(name, text.into_text());
        }
    }

    /// The comment that is being read.
    pub(super) fn open(&mut self) -> Option<&mut CellText> {
        self.open.as_mut().map(|(_, text)| text)
    }

    /// Hands on what waits.
    pub(super) fn finish(mut self, sink: &mut Sink<'_>) {
        self.end();
        for (mut text, references) in self.waiting {
            let said = references.iter().filter_map(|name| self.said.get(name)).filter(|said| !said.is_empty());
            text.comments.extend(said.cloned());
            sink(text);
        }
    }
}
