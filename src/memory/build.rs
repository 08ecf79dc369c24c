//! Segments → a memory.

use std::ops::Range;

use rayon::slice::ParallelSliceMut as _;
use rustc_hash::FxHashMap;

use super::bytes::{count, put_number, put_text};
use super::reading::Reading;
use super::segment::Segment;
use super::stored::{CURRENT, Memory, REVIEWED};
use super::table::TableWriter;
use super::texts::{Texts, TextsWriter};

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
        let (source_side, target_side) = rayon::join(|| read_sources(&segments, &sources), || read_targets(&segments));
        let (source_texts, lengths) = source_side;
        let (items, entries) = write_segments(&segments, &sources, &target_side);
        let tables = [items, write_sources(&segments, &sources, &source_texts), entries];
        let tables = tables.into_iter().flat_map(TableWriter::into_parts);
        let postings = source_texts.postings.parts.into_iter().chain(target_side.postings.parts);
        Self::of_parts(&tables.chain([lengths, ranks(&segments)]).chain(postings).collect::<Vec<_>>())
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

/// Reads the sources, and how long they are.
fn read_sources(segments: &[Segment<'_>], sources: &[Range<usize>]) -> (Texts, Vec<u8>) {
    let (mut texts, mut lengths) = (TextsWriter::default(), Vec::new());
    for source in sources {
        let reading = Reading::new(segments[source.start].source);
        texts.add_compared(&reading);
        for length in [reading.len(), reading.characters().chars().count()] {
            lengths.extend(u16::try_from(length).unwrap_or(u16::MAX).to_le_bytes());
        }
    }
    (texts.write(), lengths)
}

fn read_targets(segments: &[Segment<'_>]) -> Texts {
    let mut texts = TextsWriter::default();
    segments.iter().for_each(|segment| texts.add(&Reading::new(segment.target)));
    texts.write()
}

/// Writes of each source its segments, its text and what its tokens say.
fn write_sources(segments: &[Segment<'_>], sources: &[Range<usize>], texts: &Texts) -> TableWriter {
    let mut table = TableWriter::default();
    for (source, values) in sources.iter().zip(texts.values()) {
        table.add(|bytes| {
            put_number(bytes, count(source.start));
            put_number(bytes, count(source.len()));
            put_text(bytes, segments[source.start].source);
            values.iter().for_each(|value| put_number(bytes, *value));
        });
    }
    table
}

/// Writes of each segment which place its origin has, the best one first.
fn ranks(segments: &[Segment<'_>]) -> Vec<u8> {
    let mut order: Vec<u32> = (0..count(segments.len())).collect();
    order.par_sort_unstable_by_key(|number| (segments[*number as usize].origin.rank(), *number));
    let mut places = vec![0_u32; order.len()];
    (0..).zip(order).for_each(|(place, number)| places[number as usize] = place);
    places.iter().flat_map(|place| place.to_le_bytes()).collect()
}

/// Writes the names of the items, and of each segment its source, its origin, its target and what the tokens of that say.
fn write_segments(segments: &[Segment<'_>], sources: &[Range<usize>], targets: &Texts) -> (TableWriter, TableWriter) {
    let mut values = targets.values();
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
                values.next().unwrap_or_default().iter().for_each(|value| put_number(bytes, *value));
            });
        }
    }
    (items, table)
}
