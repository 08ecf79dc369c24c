//! The record of an item: which source text each target text answers, and whether that pair was reviewed.
//!
//! Pure: texts and fingerprints in, states out. The format: a header line with the format's version, then
//! `unit source-fingerprint target-fingerprint translated|reviewed`, sorted by unit. The source locale's record has
//! `unit old-fingerprint new-fingerprint` for source edits that were graded cosmetic.

mod drafts;
mod grades;
mod item_record;
mod lines;
mod page;
mod place;
mod state;

pub(crate) use drafts::{Draft, DraftOrigin, Drafts, EngineName};
pub(crate) use grades::Grades;
pub(crate) use item_record::{Entry, Record};
pub(crate) use lines::RecordError;
pub(crate) use page::{PAGES, PageRecord, page_path_of};
pub(crate) use place::{BESIDE_DIRECTORY, DIRECTORY, path_of};
pub(crate) use state::unit_state;
