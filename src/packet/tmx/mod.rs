//! TMX 1.4 (LISA OSCAR, 2005): the translation memory of locales, for other programs, and theirs for us.
//!
//! No packet: what goes out was translated already, and what comes in is no translation of any unit, but something to look at.

mod read;
mod values;
mod write;

#[cfg(test)]
mod tests;

pub use read::{MemoryLanguages, read};
pub use values::{ForeignPair, MemoryContents, MemoryUnit, ReadMemory};
pub use write::write;
