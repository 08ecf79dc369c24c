//! XLIFF 2: 2.0 (OASIS Standard, 2014), and 2.2 (Committee Specification, 2025) where texts are for one of several cases.
//!
//! An item is a `file`, a text a `unit`: its `id` has to be a short word, and its address is the `name`. What stays as it is, is a `ph` whose
//! code is in `originalData`. Earlier translations are in the module for matches.
//!
//! Not every program opens files of 2.2: in 2.0, notes alone say which case a text is for.
//!
//! The plural, gender and select module of 2.2 wants `switch` at a unit and `case` at its segments, where the schema of its core lets no
//! attribute of a module stand. So that files are valid, and each case is a text by itself, both stand at the unit.

mod content;
mod read;
mod switch;
#[cfg(test)]
mod tests;
mod unit;
mod write;

pub(super) use read::read;
pub(super) use write::{Cases, write};

/// The namespace without its version.
const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:";

/// The namespace of matches.
const MATCHES: &str = "urn:oasis:names:tc:xliff:matches:2.0";

/// The namespace of metadata.
const METADATA: &str = "urn:oasis:names:tc:xliff:metadata:2.0";

/// The namespace of plural, gender and select.
const CASES: &str = "urn:oasis:names:tc:xliff:pgs:1.0";

/// What the categories of notes that are ours begin with, and the state of a text that is stale.
const OURS: &str = "tolkit:";

/// The state below `initial` of a translation whose source has changed.
const STALE: &str = "tolkit:stale";
