//! Segments that have a phrase, in the source or in the target.

use std::ops::Range;

use memchr::memmem::Finder;

use super::postings::{List, Postings};
use super::reading::Reading;
use super::segment::Segment;
use super::stored::Memory;

/// The two texts of a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The text that was translated.
    Source,
    /// Its translation.
    Target,
}

/// A segment that has a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found<'m> {
    /// The segment.
    pub segment: Segment<'m>,
    /// Which of its texts has the phrase: the source, if both have it.
    pub side: Side,
    /// The first place where it has it, in bytes.
    pub at: Range<usize>,
}

impl Memory {
    /// Returns at most `limit` segments that have a phrase in their source or target: its tokens one after the other, words in any case,
    /// whatever is between them; if it has no tokens, what is written. The best origins are first; equal ones are in the order of the texts.
    #[must_use]
    pub fn phrase(&self, text: &str, limit: usize) -> Vec<Found<'_>> {
        let phrase = Phrase::new(text.trim());
        let mut segments = self.with_all_words(&phrase);
        segments.sort_unstable();
        segments.dedup();
        let place = |number: u32| Some((self.place_of_origin(number)?, number));
        let mut ranked: Vec<(u32, u32)> = segments.into_iter().filter_map(place).collect();
        ranked.sort_unstable();
        let sides = [self.source_postings(), self.target_postings()].map(|postings| phrase.keys(postings));
        let may_have = |number: &u32| phrase.is_literal() || self.has_run(*number, &sides);
        let segments = ranked.into_iter().map(|(_, number)| number).filter(may_have);
        segments.filter_map(|number| phrase.in_segment(self.segment(number)?)).take(limit).collect()
    }

    /// The numbers of the segments that have all words of a phrase in one text, in any order.
    fn with_all_words(&self, phrase: &Phrase<'_>) -> Vec<u32> {
        if phrase.is_literal() {
            let all = if phrase.written.needle().is_empty() { 0 } else { self.len() };
            return (0_u32..).take(all).collect();
        }
        let [in_sources, mut segments] =
            [self.source_postings(), self.target_postings()].map(|postings| with_all(postings, &phrase.values));
        segments.extend(in_sources.into_iter().flat_map(|source| self.segments_of(source)));
        segments
    }

    /// Whether a segment has keys one after the other, in its source or its target; there may be none for a side.
    fn has_run(&self, segment: u32, keys: &[Option<Vec<u32>>; 2]) -> bool {
        let sides = self.values(segment).into_iter().flatten().zip(keys);
        sides.into_iter().any(|(mut values, keys)| {
            let values: Vec<u32> = std::iter::from_fn(|| values.number()).collect();
            keys.as_ref().is_some_and(|keys| values.windows(keys.len()).any(|run| run == keys))
        })
    }
}

/// The numbers of the texts that have all of some keys.
fn with_all(postings: Postings<'_>, keys: &[String]) -> Vec<u32> {
    let list = |key: &String| postings.list(postings.find(key)?);
    let Some(mut lists) = keys.iter().map(list).collect::<Option<Vec<List<'_>>>>() else { return Vec::new() };
    lists.sort_by_key(|list| list.count);
    let mut lists = lists.into_iter();
    let mut texts: Vec<u32> = lists.next().into_iter().flatten().collect();
    for list in lists {
        let mut list = list.peekable();
        texts.retain(|text| {
            while list.next_if(|other| other < text).is_some() {}
            list.peek() == Some(text)
        });
    }
    // Bytes that somebody made up may say the same text twice.
    texts.dedup();
    texts
}

/// What is looked for.
struct Phrase<'t> {
    written: Finder<'t>,
    values: Vec<String>,
}

impl<'t> Phrase<'t> {
    fn new(text: &'t str) -> Self {
        Self { written: Finder::new(text), values: Reading::new(text).values().map(str::to_owned).collect() }
    }

    /// Whether what is written is looked for, and no tokens.
    fn is_literal(&self) -> bool {
        self.values.is_empty()
    }

    /// The keys of what its tokens say, if a text has all of them.
    fn keys(&self, postings: Postings<'_>) -> Option<Vec<u32>> {
        self.values.iter().map(|value| postings.find(value)).collect()
    }

    fn in_segment<'m>(&self, segment: Segment<'m>) -> Option<Found<'m>> {
        let mut sides = [(Side::Source, segment.source), (Side::Target, segment.target)].into_iter();
        sides.find_map(|(side, text)| Some(Found { segment, side, at: self.place(text)? }))
    }

    /// Where a text has the phrase first.
    fn place(&self, text: &str) -> Option<Range<usize>> {
        if self.is_literal() {
            let start = self.written.find(text.as_bytes())?;
            return Some(start..start + self.written.needle().len());
        }
        let reading = Reading::new(text);
        let values: Vec<&str> = reading.values().collect();
        let first = values.windows(self.values.len()).position(|run| run == self.values)?;
        reading.place(first..first + self.values.len())
    }
}
