//! Notes that went out with texts, where a program does not keep whose they are: they are nobody's comments.

use rustc_hash::FxHashSet;

use crate::article::passages;
use crate::i18n::Words;
use crate::packet::{Note, NoteKind, Variant};
use crate::workflow::edit::author_comments;
use crate::workflow::export::kind_said;

/// Stands in a note for what is another each time.
const ANY: &str = "\u{1}";

/// Kinds of notes that are told by the words around what they say.
const TOLD: [NoteKind; 6] =
    [NoteKind::Terms, NoteKind::Before, NoteKind::Remark, NoteKind::Previous, NoteKind::Next, NoteKind::Whole];

/// The notes that go out with the texts of an item.
pub(super) struct OurNotes {
    said: FxHashSet<String>,
    /// What stands before, between and behind what is another each time.
    frames: Vec<Vec<String>>,
}

impl OurNotes {
    /// Those of an item with this source.
    pub(super) fn of(source: &str, words: &Words) -> Self {
        let note = |kind: NoteKind, text: &str| Note { kind, text: text.trim().to_owned() }.said(words);
        let comments = author_comments(source).into_values().map(|comment| note(NoteKind::Comment, &comment));
        let kinds = passages(source).into_values().map(|passage| note(NoteKind::Kind, &kind_said(&passage)));
        let variant = |key: &str, numbers: &str, is_default: bool| {
            let (key, selector, numbers) = (key.to_owned(), ANY.to_owned(), numbers.to_owned());
            Variant { key, selector, numbers, is_default }.said(words)
        };
        let cases = [variant(ANY, ANY, false), variant(ANY, "", false), variant(ANY, "", true)];
        // Their words are for plural forms alone.
        let fractions = ["zero", "one", "two", "few", "many"].map(|key| variant(key, "", false));
        let frames = TOLD.map(|kind| note(kind, ANY)).into_iter().chain(cases).chain(fractions);
        let frames = frames.map(|frame| frame.split(ANY).map(|piece| piece.trim().to_owned()).collect());
        Self { said: comments.chain(kinds).map(|said| said.trim().to_owned()).collect(), frames: frames.collect() }
    }

    /// Whether a comment is one of them.
    pub(super) fn have(&self, comment: &str) -> bool {
        self.said.contains(comment.trim()) || self.frames.iter().any(|frame| is_framed(comment.trim(), frame))
    }
}

/// Whether a text has these pieces in this order, begins with the first, and ends with the last.
fn is_framed(text: &str, pieces: &[String]) -> bool {
    let Some((first, behind)) = pieces.split_first() else { return false };
    let Some(mut rest) = text.strip_prefix(first.as_str()) else { return false };
    for piece in behind {
        match rest.find(piece.as_str()) {
            Some(at) => rest = &rest[at + piece.len()..],
            None => return false,
        }
    }
    behind.last().is_none_or(|last| last.is_empty() || text.ends_with(last.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_told_from_what_people_say() {
        let notes = OurNotes::of("# Shown at the top.\ntitle = Home\n", &Words::new(&[]));
        for ours in [
            "Note: Shown at the top.",
            "Terms: -office = biuras",
            "After this: Write to us",
            "For numbers like 1, 21, 31, … (one)",
            "For numbers such as 1.5 (many); may stay empty",
            "For numbers such as 1.5 (two); may stay empty",
            "For $format = online",
            "For all other cases (other)",
        ] {
            assert!(notes.have(ours), "{ours}");
        }
        for theirs in ["Note: this is too long", "For me, it is fine", "After lunch", "Shown at the top.", "Why?", ""] {
            assert!(!notes.have(theirs), "{theirs}");
        }
    }
}
