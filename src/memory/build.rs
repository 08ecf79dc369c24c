//! Segments → a memory.

use std::ops::Range;

use rayon::slice::ParallelSliceMut as _;
use rustc_hash::FxHashMap;

use super::bytes::{count, put_number, put_text};
use super::grams::for_each_gram;
use super::postings::{PostingsWriter, Written};
use super::reading::Reading;
use super::segment::Segment;
use super::stored::{CURRENT, Memory, REVIEWED};
use super::table::TableWriter;

/// No more segments are taken: their numbers have 32 bits.
const MOST: usize = u32::MAX as usize - 1;

/// A text as long as this is in no memory.
const TOO_LONG: usize = 1 << 30;

impl Memory {
    /// Builds a memory of segments, in any order. The same pair of texts is kept once, with its best origin: reviewed before not, current
    /// before past, then the latest. What is blank on one side is left out.
    #[must_use]
    pub fn build<'s>(segments: impl IntoIterator<Item = Segment<'s>>) -> Self {
        let is_kept = |text: &str| !text.trim().is_empty() && text.len() < TOO_LONG;
        let kept = segments.into_iter().filter(|segment| is_kept(segment.source) && is_kept(segment.target));
        let mut segments: Vec<Segment<'s>> = kept.take(MOST).collect();
        segments.par_sort_unstable_by(Segment::stored_order);
        segments.dedup_by(|later, first| (later.source, later.target) == (first.source, first.target));
        let sources = sources(&segments);
        let (source_side, target_side) =
            rayon::join(|| SourceSide::read(&segments, &sources), || target_postings(&segments));
        let (items, entries) = write_segments(&segments, &sources);
        let source_table = source_side.write(&segments, &sources);
        let tables = [items, source_table, entries].into_iter().flat_map(TableWriter::into_parts);
        let postings = source_side.written.parts.into_iter().chain(target_side.parts);
        Self::of_parts(&tables.chain([source_side.lengths]).chain(postings).collect::<Vec<_>>())
    }
}

/// Which segments have the same source, of segments in their order.
fn sources(segments: &[Segment<'_>]) -> Vec<Range<usize>> {
    let mut end = 0;
    let same = segments.chunk_by(|one, other| one.source == other.source);
    let range = |same: &[Segment<'_>]| {
        end += same.len();
        end - same.len()..end
    };
    same.map(range).collect()
}

/// What is known of the sources.
struct SourceSide {
    written: Written,
    lengths: Vec<u8>,
    /// The keys of all tokens of all sources, by the numbers that they were posted by.
    keys: Vec<u32>,
    /// Where those of each source end.
    ends: Vec<usize>,
}

impl SourceSide {
    fn read(segments: &[Segment<'_>], sources: &[Range<usize>]) -> Self {
        let mut postings = PostingsWriter::default();
        let (mut lengths, mut keys, mut ends) = (Vec::new(), Vec::new(), Vec::new());
        for source in sources {
            let reading = Reading::new(segments[source.start].source);
            keys.extend(reading.keys().map(|key| postings.post(key)));
            ends.push(keys.len());
            post_values(&mut postings, &reading);
            if reading.is_short() {
                for_each_gram(reading.characters(), |gram| {
                    postings.post(gram);
                });
            }
            postings.end_text();
            for length in [reading.len(), reading.characters().chars().count()] {
                lengths.extend(u16::try_from(length).unwrap_or(u16::MAX).to_le_bytes());
            }
        }
        Self { written: postings.write(), lengths, keys, ends }
    }

    /// Writes of each source its segments, its text and its keys.
    fn write(&self, segments: &[Segment<'_>], sources: &[Range<usize>]) -> TableWriter {
        let mut table = TableWriter::default();
        let mut first = 0;
        for (source, end) in sources.iter().zip(&self.ends) {
            table.add(|bytes| {
                put_number(bytes, count(source.start));
                put_number(bytes, count(source.len()));
                put_text(bytes, segments[source.start].source);
                let keys = &self.keys[first..*end];
                keys.iter().for_each(|key| put_number(bytes, self.written.stored[*key as usize]));
            });
            first = *end;
        }
        table
    }
}

fn target_postings(segments: &[Segment<'_>]) -> Written {
    let mut postings = PostingsWriter::default();
    for segment in segments {
        post_values(&mut postings, &Reading::new(segment.target));
        postings.end_text();
    }
    postings.write()
}

/// Posts what the tokens say, which phrases are found by.
fn post_values(postings: &mut PostingsWriter, reading: &Reading<'_>) {
    reading.values().for_each(|value| {
        postings.post(value);
    });
}

/// Writes the names of the items, and of each segment its source, its origin and its target.
fn write_segments(segments: &[Segment<'_>], sources: &[Range<usize>]) -> (TableWriter, TableWriter) {
    let (mut items, mut table) = (TableWriter::default(), TableWriter::default());
    let mut numbers: FxHashMap<&str, u32> = FxHashMap::default();
    for (source, of_source) in (0_u32..).zip(sources) {
        for segment in &segments[of_source.clone()] {
            let origin = &segment.origin;
            let next = count(numbers.len());
            let item = *numbers.entry(origin.item).or_insert_with(|| {
                items.add(|bytes| bytes.extend_from_slice(origin.item.as_bytes()));
                next
            });
            let flags = [(origin.is_reviewed, REVIEWED), (origin.is_current, CURRENT)];
            table.add(|bytes| {
                put_number(bytes, source);
                bytes.push(flags.iter().filter(|(is_set, _)| *is_set).map(|(_, flag)| flag).sum());
                bytes.extend_from_slice(&origin.day.to_le_bytes());
                put_number(bytes, item);
                put_text(bytes, origin.unit);
                put_text(bytes, segment.target);
            });
        }
    }
    (items, table)
}
