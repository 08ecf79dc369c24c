//! The texts of one side, as they are gathered for a memory.

use super::grams::for_each_gram;
use super::postings::{PostingsWriter, Written};
use super::reading::Reading;
use super::tokens::Kind;

/// What runs of characters are instead of a kind of token.
const GRAM: u8 = u8::MAX;

/// Gathers texts of one side.
#[derive(Default)]
pub(super) struct TextsWriter {
    postings: PostingsWriter,
    /// The keys of what all tokens of all texts say.
    values: Vec<u32>,
    /// Where those of each text end.
    ends: Vec<usize>,
}

/// The texts of one side, as they are stored.
pub(super) struct Texts {
    pub(super) postings: Written,
    values: Vec<u32>,
    ends: Vec<usize>,
}

impl TextsWriter {
    /// Adds a text that is found by phrases.
    pub(super) fn add(&mut self, reading: &Reading<'_>) {
        self.values.extend(
            reading.kinds().zip(reading.values()).map(|(kind, value)| self.postings.post(value, kind.number())),
        );
        self.end_text();
    }

    /// Adds a text that is found by phrases, and by texts that are like it.
    pub(super) fn add_compared(&mut self, reading: &Reading<'_>) {
        for (kind, key) in reading.kinds().zip(reading.keys()) {
            self.postings.post(key, kind.number());
        }
        if reading.is_short() {
            for_each_gram(reading.characters(), |gram| {
                self.postings.post(gram, GRAM);
            });
        }
        self.add(reading);
    }

    fn end_text(&mut self) {
        self.ends.push(self.values.len());
        self.postings.end_text();
    }

    pub(super) fn write(self) -> Texts {
        let postings = self.postings.write();
        let values = self.values.iter().map(|value| postings.stored[*value as usize]).collect();
        Texts { postings, values, ends: self.ends }
    }
}

impl Texts {
    /// Of each text, the keys of what its tokens say.
    pub(super) fn values(&self) -> impl Iterator<Item = &[u32]> {
        let starts = [0].into_iter().chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, end)| &self.values[start..*end])
    }
}

impl Kind {
    /// What a kind is stored as.
    pub(super) fn number(self) -> u8 {
        match self {
            Self::Word => 0,
            Self::Number => 1,
            Self::Placeable => 2,
            Self::Link => 3,
            Self::Tag => 4,
        }
    }
}
