//! TBX (ISO 30042): the terms of a project, for other programs, and theirs for us. Both editions are in use: that of 2019, and that of 2008, which most
//! programs read. No packet: a term has no text that is translated by itself, but names and forms of them.

mod read;
mod values;
mod write;

#[cfg(test)]
mod tests;

pub use read::read;
pub use values::{Edition, ForeignTerm, TermContents, TermEntry, TermForm, TermFormKind, TermLanguage};
pub use write::write;
