//! The record of an item: which source text each target text answers, and whether that pair was reviewed.
//!
//! Pure: texts and fingerprints in, states out. The format: a header line with the format's version, then
//! `unit source-fingerprint target-fingerprint translated|reviewed`, sorted by unit. The source locale's record has
//! `unit old-fingerprint new-fingerprint` for source edits that were graded cosmetic.

mod grades;
mod item_record;
mod lines;
mod state;

pub use grades::Grades;
pub use item_record::{Entry, Record};
pub use lines::RecordError;
pub use state::unit_state;
