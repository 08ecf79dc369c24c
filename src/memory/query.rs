//! Segments whose source is like a text.

use std::cmp::Reverse;

use super::alike::percent_of;
use super::candidates::candidates;
use super::distance::in_common;
use super::reading::{Reading, SHORT};
use super::segment::Segment;
use super::stored::{Memory, Source};
use super::tokens::Kind;

/// A segment whose source is like a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match<'m> {
    /// How alike they are, in percent; 100 if and only if they are the same.
    pub percent: u8,
    /// The segment.
    pub segment: Segment<'m>,
}

impl Memory {
    /// Returns at most `limit` segments whose source is at least `at_least` percent like a text (see [`percent`](super::percent)): those
    /// that are most like it first, then by their origins, the best first; what is equal in all of that, in the order of the texts.
    #[must_use]
    pub fn matches(&self, text: &str, at_least: u8, limit: usize) -> Vec<Match<'_>> {
        let mut found: Vec<(Reverse<u8>, u32)> = Vec::new();
        let reading = Reading::new(text);
        let exact = self.source_of(text);
        found.extend(exact.filter(|_| at_least <= 100).map(|source| (Reverse(100), source)));
        for (most, source) in self.at_most(&reading, at_least.min(100)) {
            // Those that are left cannot take a place any more.
            let last = limit.checked_sub(1).and_then(|last| found.get(last));
            if at_least > 100 || limit == 0 || last.is_some_and(|(Reverse(percent), _)| most < *percent) {
                break;
            }
            let Some(other) = self.source(source).and_then(|source| std::str::from_utf8(source.text).ok()) else {
                continue;
            };
            let percent = percent_of(&reading, &Reading::new(other), at_least).filter(|_| exact != Some(source));
            if let Some(percent) = percent {
                let place = found.partition_point(|before| *before < (Reverse(percent), source));
                found.insert(place, (Reverse(percent), source));
            }
        }
        self.ranked(&found, limit)
    }

    /// The candidates, and how much they have in common with the text at most, in percent; those with the most first.
    fn at_most(&self, reading: &Reading<'_>, at_least: u8) -> Vec<(u8, u32)> {
        let postings = self.source_postings();
        let ours = reading.kinds().zip(reading.values());
        // What no source has is like nothing.
        let find = |value| postings.find(value).unwrap_or(u32::MAX);
        let keys: Vec<u32> = ours.map(|(kind, value)| compared(kind.number(), || find(value))).collect();
        let (mut found, mut others) = (Vec::new(), Vec::new());
        for number in candidates(self, reading, at_least) {
            let Some(Source { mut values, .. }) = self.source(number) else { continue };
            others.clear();
            let values = std::iter::from_fn(|| values.number());
            others.extend(values.map(|value| compared(postings.kind(value).unwrap_or_default(), || value)));
            let is_short = reading.is_short() || others.len() < SHORT;
            let most = if is_short { Some(100) } else { in_common(&keys, &others, at_least) };
            found.extend(most.map(|most| (most, number)));
        }
        found.sort_by_key(|(most, number)| (Reverse(*most), *number));
        found
    }

    /// The segments of sources, in the order that they are shown in.
    fn ranked(&self, sources: &[(Reverse<u8>, u32)], limit: usize) -> Vec<Match<'_>> {
        let mut found = Vec::new();
        for (percent, number) in sources {
            let segments = self.segments_of(*number).filter_map(|number| Some((number, self.segment(number)?)));
            found.extend(segments.map(|(number, segment)| ((*percent, segment.origin.rank(), number), segment)));
        }
        found.sort_by_key(|(order, _)| *order);
        let shown = found.into_iter().take(limit);
        shown.map(|((Reverse(percent), ..), segment)| Match { percent, segment }).collect()
    }
}

/// What a token is compared as: a word as itself, and of all else only what it is.
fn compared(kind: u8, value: impl FnOnce() -> u32) -> u32 {
    if kind == Kind::Word.number() { value() } else { u32::MAX - u32::from(kind) }
}
