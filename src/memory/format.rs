//! The bytes of a memory: a header that says what they are and that none of them changed, and the parts.

use std::ops::Range;

use super::postings::POSTINGS_PARTS;

/// What a memory begins with.
const MAGIC: &[u8; 16] = b"tolkit memory\r\n\0";

/// The version of all that follows, and of how texts are read into tokens.
const VERSION: u32 = 2;

/// The bytes of the checksum of all that follows it.
const CHECKSUM: usize = 32;

/// Where that begins: the lengths of the parts, and the parts.
const CHECKED: usize = MAGIC.len() + size_of::<u32>() + CHECKSUM;

/// The bytes of the length of a part.
const LENGTH: usize = size_of::<u64>();

/// The parts. A table takes two, words and where they stand take six.
pub(super) const ITEMS: usize = 0;
pub(super) const SOURCES: usize = ITEMS + 2;
pub(super) const SEGMENTS: usize = SOURCES + 2;
pub(super) const LENGTHS: usize = SEGMENTS + 2;
pub(super) const RANKS: usize = LENGTHS + 1;
pub(super) const SOURCE_POSTINGS: usize = RANKS + 1;
pub(super) const TARGET_POSTINGS: usize = SOURCE_POSTINGS + POSTINGS_PARTS;
pub(super) const PARTS: usize = TARGET_POSTINGS + POSTINGS_PARTS;

/// Where each part is.
pub(super) type Places = [Range<usize>; PARTS];

/// Why bytes are no memory that can be used. It is built again then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// They never were one.
    Foreign,
    /// They were written by another version of tolkit.
    OtherVersion,
    /// They are cut short, or something in them changed.
    Damaged,
}

/// Puts the parts, in their order, behind a header.
pub(super) fn assemble(parts: &[Vec<u8>]) -> (Vec<u8>, Places) {
    debug_assert_eq!(parts.len(), PARTS);
    let mut bytes = Vec::with_capacity(CHECKED + PARTS * LENGTH + parts.iter().map(Vec::len).sum::<usize>());
    bytes.extend_from_slice(MAGIC);
    bytes.extend_from_slice(&VERSION.to_le_bytes());
    bytes.resize(CHECKED, 0);
    let lengths = parts.iter().map(|part| u64::try_from(part.len()).unwrap_or(u64::MAX));
    lengths.for_each(|length| bytes.extend_from_slice(&length.to_le_bytes()));
    let mut places = parts.iter().map(|part| {
        let start = bytes.len();
        bytes.extend_from_slice(part);
        start..bytes.len()
    });
    let places = std::array::from_fn(|_| places.next().unwrap_or_default());
    seal(&mut bytes);
    (bytes, places)
}

/// Writes the checksum of bytes into their header.
pub(super) fn seal(bytes: &mut [u8]) {
    if let Some((head, checked)) = bytes.split_at_mut_checked(CHECKED) {
        head[CHECKED - CHECKSUM..].copy_from_slice(blake3::hash(checked).as_bytes());
    }
}

/// Finds the parts in bytes that may be anything.
pub(super) fn places(bytes: &[u8]) -> Result<Places, Refused> {
    let rest = bytes.strip_prefix(MAGIC).ok_or(Refused::Foreign)?;
    let (version, rest) = rest.split_first_chunk().ok_or(Refused::Damaged)?;
    if u32::from_le_bytes(*version) != VERSION {
        return Err(Refused::OtherVersion);
    }
    let (checksum, checked) = rest.split_first_chunk::<CHECKSUM>().ok_or(Refused::Damaged)?;
    let (mut lengths, parts) = checked.split_at_checked(PARTS * LENGTH).ok_or(Refused::Damaged)?;
    let mut at = bytes.len() - parts.len();
    let mut places: Places = std::array::from_fn(|_| 0..0);
    for place in &mut places {
        let (length, others) = lengths.split_first_chunk().ok_or(Refused::Damaged)?;
        let length = usize::try_from(u64::from_le_bytes(*length)).map_err(|_| Refused::Damaged)?;
        let end = at.checked_add(length).filter(|end| *end <= bytes.len()).ok_or(Refused::Damaged)?;
        (*place, at, lengths) = (at..end, end, others);
    }
    let is_whole = at == bytes.len() && blake3::hash(checked).as_bytes() == checksum;
    is_whole.then_some(places).ok_or(Refused::Damaged)
}
