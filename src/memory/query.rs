//! Segments whose source is like a text.

use std::cmp::Reverse;

use super::alike::percent_of;
use super::candidates::candidates;
use super::distance::{MOST_WORK, in_common};
use super::reading::{Reading, SHORT};
use super::segment::Segment;
use super::stored::{Memory, Source};

/// When comparing has taken this much work, candidates with fewer votes are passed over: sixteen of the longest pairs of texts.
const MOST_WORK_IN_ALL: usize = 16 * MOST_WORK;

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
        // What no source has is like nothing.
        let keys: Vec<u32> = reading.keys().map(|key| postings.find(key).unwrap_or(u32::MAX)).collect();
        let mut found = Vec::new();
        let mut others = Vec::new();
        let mut work = 0;
        for number in candidates(self, reading, at_least) {
            let Some(Source { keys: mut other_keys, .. }) = self.source(number) else { continue };
            others.clear();
            others.extend(std::iter::from_fn(|| other_keys.number()));
            let is_short = reading.is_short() || others.len() < SHORT;
            let most = if is_short { Some(100) } else { in_common(&keys, &others, at_least) };
            found.extend(most.map(|most| (most, number)));
            work += keys.len().saturating_mul(others.len()).min(MOST_WORK);
            if work > MOST_WORK_IN_ALL {
                break;
            }
        }
        found.sort_by_key(|(most, number)| (Reverse(*most), *number));
        found
    }

    /// The segments of sources, in the order that they are shown in.
    fn ranked(&self, sources: &[(Reverse<u8>, u32)], limit: usize) -> Vec<Match<'_>> {
        let mut found = Vec::new();
        for (percent, number) in sources {
            let numbers = self.source(*number).map(|source| source.segments).unwrap_or_default();
            let segments = numbers.map_while(|number| Some((number, self.segment(number)?)));
            found.extend(segments.map(|(number, segment)| ((*percent, segment.origin.rank(), number), segment)));
        }
        found.sort_by_key(|(order, _)| *order);
        let shown = found.into_iter().take(limit);
        shown.map(|((Reverse(percent), ..), segment)| Match { percent, segment }).collect()
    }
}
