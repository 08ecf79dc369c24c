//! A memory that is read in place.

use std::ops::Range;

use super::bytes::Cursor;
use super::format::{
    self, ITEMS, LENGTHS, Places, RANKS, Refused, SEGMENTS, SOURCE_POSTINGS, SOURCES, TARGET_POSTINGS,
};
use super::postings::Postings;
use super::segment::{Origin, Segment};
use super::table::Table;

/// What says that a segment was reviewed.
pub(super) const REVIEWED: u8 = 1;

/// What says that a segment is current.
pub(super) const CURRENT: u8 = 2;

/// The bytes of what says that, and of the day.
const HEAD: usize = 1 + size_of::<i32>();

/// The translations of one locale, as they were and are.
pub struct Memory {
    bytes: Vec<u8>,
    places: Places,
}

/// A text that was translated.
pub(super) struct Source<'m> {
    pub(super) text: &'m [u8],
    segments: Range<u32>,
    /// The keys of what its tokens say.
    pub(super) values: Cursor<'m>,
}

/// How long a text is: its tokens and its characters, as they are compared; what is longer than can be said is this long.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lengths {
    pub(super) tokens: u16,
    pub(super) characters: u16,
}

impl Memory {
    /// Reads a memory from its bytes. That takes no more than going through them once.
    ///
    /// # Errors
    ///
    /// If they are no memory of this version, or not as they were written.
    pub fn read(bytes: Vec<u8>) -> Result<Self, Refused> {
        let places = format::places(&bytes)?;
        Ok(Self { bytes, places })
    }

    /// A memory of parts in their order.
    pub(super) fn of_parts(parts: &[Vec<u8>]) -> Self {
        let (bytes, places) = format::assemble(parts);
        Self { bytes, places }
    }

    /// Returns the bytes that [`Memory::read`] takes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Returns the number of segments.
    #[must_use]
    pub fn len(&self) -> usize {
        self.table(SEGMENTS).len()
    }

    /// Returns whether there are no segments.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns all segments, in the order of their texts.
    pub fn segments(&self) -> impl Iterator<Item = Segment<'_>> {
        (0_u32..).take(self.len()).filter_map(|number| self.segment(number))
    }

    /// The number of different texts that were translated.
    pub(super) fn source_count(&self) -> usize {
        self.table(SOURCES).len()
    }

    pub(super) fn source(&self, number: u32) -> Option<Source<'_>> {
        let mut entry = Cursor::new(self.table(SOURCES).get(number)?);
        let first = entry.number()?;
        let segments = first..first.checked_add(entry.number()?)?;
        Some(Source { segments, text: entry.bytes_of_text()?, values: entry })
    }

    /// The numbers of the segments of a source. Each is of one source alone, even if the bytes say otherwise.
    pub(super) fn segments_of(&self, source: u32) -> impl Iterator<Item = u32> {
        let is_of_source = move |segment: &u32| {
            let entry = self.table(SEGMENTS).get(*segment);
            entry.and_then(|entry| Cursor::new(entry).number()) == Some(source)
        };
        self.source(source).map(|source| source.segments).unwrap_or_default().take_while(is_of_source)
    }

    /// The number of the source with exactly this text.
    pub(super) fn source_of(&self, text: &str) -> Option<u32> {
        let (mut low, mut high) = (0, u32::try_from(self.source_count()).ok()?);
        while low < high {
            let middle = low + (high - low) / 2;
            match self.source(middle)?.text.cmp(text.as_bytes()) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Equal => return Some(middle),
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    /// The keys of what the tokens of a segment's source say, and of those of its target.
    pub(super) fn values(&self, segment: u32) -> Option<[Cursor<'_>; 2]> {
        let mut entry = Cursor::new(self.table(SEGMENTS).get(segment)?);
        let source = self.source(entry.number()?)?.values;
        entry.take(HEAD)?;
        entry.number()?;
        entry.bytes_of_text()?;
        entry.bytes_of_text()?;
        Some([source, entry])
    }

    /// Which place the origin of a segment has among all, the best one first; equal ones are in the order of their numbers.
    pub(super) fn place_of_origin(&self, segment: u32) -> Option<u32> {
        let (places, _) = self.part(RANKS).as_chunks::<4>();
        Some(u32::from_le_bytes(*places.get(usize::try_from(segment).ok()?)?))
    }

    pub(super) fn segment(&self, number: u32) -> Option<Segment<'_>> {
        let mut entry = Cursor::new(self.table(SEGMENTS).get(number)?);
        let source = self.source(entry.number()?)?.text;
        let (flags, day) = entry.take(HEAD)?.split_first()?;
        let item = self.table(ITEMS).get(entry.number()?)?;
        let origin = Origin {
            item: std::str::from_utf8(item).ok()?,
            unit: entry.text()?,
            day: i32::from_le_bytes(*day.first_chunk()?),
            is_reviewed: flags & REVIEWED != 0,
            is_current: flags & CURRENT != 0,
        };
        Some(Segment { source: std::str::from_utf8(source).ok()?, target: entry.text()?, origin })
    }

    /// How long the source with a number is.
    pub(super) fn lengths(&self, source: u32) -> Option<Lengths> {
        let (lengths, _) = self.part(LENGTHS).as_chunks::<4>();
        let [a, b, c, d] = *lengths.get(usize::try_from(source).ok()?)?;
        Some(Lengths { tokens: u16::from_le_bytes([a, b]), characters: u16::from_le_bytes([c, d]) })
    }

    /// The keys of the sources.
    pub(super) fn source_postings(&self) -> Postings<'_> {
        self.postings(SOURCE_POSTINGS)
    }

    /// The keys of the targets, by the numbers of their segments.
    pub(super) fn target_postings(&self) -> Postings<'_> {
        self.postings(TARGET_POSTINGS)
    }

    fn postings(&self, first: usize) -> Postings<'_> {
        Postings::new(std::array::from_fn(|part| self.part(first + part)))
    }

    fn table(&self, first: usize) -> Table<'_> {
        Table::new(self.part(first), self.part(first + 1))
    }

    fn part(&self, part: usize) -> &[u8] {
        self.bytes.get(self.places[part].clone()).unwrap_or_default()
    }
}

impl std::fmt::Debug for Memory {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Memory").field("segments", &self.len()).field("bytes", &self.bytes.len()).finish()
    }
}
