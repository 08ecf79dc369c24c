//! Entries of any length, one after the other, with where each of them ends: read in place.

/// How many bytes it takes to say where an entry ends.
const OFFSET: usize = size_of::<u64>();

/// Writes a table entry by entry.
#[derive(Debug, Default)]
pub(super) struct TableWriter {
    ends: Vec<u8>,
    entries: Vec<u8>,
}

impl TableWriter {
    /// Adds an entry, which `write` appends to the bytes that it is given.
    pub(super) fn add(&mut self, write: impl FnOnce(&mut Vec<u8>)) {
        write(&mut self.entries);
        let end = u64::try_from(self.entries.len()).unwrap_or(u64::MAX);
        self.ends.extend_from_slice(&end.to_le_bytes());
    }

    /// The two parts that a table is stored as.
    pub(super) fn into_parts(self) -> [Vec<u8>; 2] {
        [self.ends, self.entries]
    }
}

/// A table in bytes that may have been written by anybody.
#[derive(Debug, Clone, Copy)]
pub(super) struct Table<'b> {
    ends: &'b [u8],
    entries: &'b [u8],
}

impl<'b> Table<'b> {
    pub(super) fn new(ends: &'b [u8], entries: &'b [u8]) -> Self {
        Self { ends, entries }
    }

    /// The number of entries.
    pub(super) fn len(&self) -> usize {
        self.ends.len() / OFFSET
    }

    pub(super) fn get(&self, number: u32) -> Option<&'b [u8]> {
        let number = usize::try_from(number).ok()?;
        let start = if number == 0 { 0 } else { self.end(number - 1)? };
        self.entries.get(start..self.end(number)?)
    }

    fn end(&self, number: usize) -> Option<usize> {
        let at = number.checked_mul(OFFSET)?;
        let bytes = self.ends.get(at..)?.first_chunk()?;
        usize::try_from(u64::from_le_bytes(*bytes)).ok()
    }
}
