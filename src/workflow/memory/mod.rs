//! The translation memory of a project: what the branch and its past have translated, and what of that is like a text.
//!
//! Memories of other programs may stand beside it ([`imported`]), to be looked at and nothing else.
//!
//! Nobody keeps a file of it. The memory of a locale is made from the commit that is checked out and from history, and kept as a cache
//! beside the ledger's ([`kept`]); the next commit's is made from it.

mod context;
mod current;
mod exported;
mod imported;
mod importing;
mod kept;
mod known;
mod past;
mod search;
mod siblings;
mod suggest;
mod texts;

pub(in crate::workflow) use context::{LocaleMemory, Place, neighbours};
pub use exported::{MemoryOut, export_memory};
pub use imported::{ImportedMemory, Kept, KeptPairs};
pub use importing::{MemoryIn, forget_memory, import_memory, imported_memories};
pub use search::{Asked, Found, Remembered, search};
pub use siblings::in_siblings;
pub use suggest::{Suggestion, Wanted, suggest, suggest_for_units};
pub(in crate::workflow) use texts::UnitTexts;

/// What is less alike than this is no help, in percent.
pub const AT_LEAST: u8 = 70;
