//! XLIFF 1.2 (OASIS Standard, 2008), for the tools of translators.
//!
//! An item is a `file`, a text a `trans-unit` whose `id` is its address. What stays as it is, is a `ph` with the code in it, so that a tool that drops
//! all inline elements still has the text as it is written.

mod read;
mod write;

pub(super) use read::read;
pub(super) use write::write;

/// The namespace.
const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:1.2";

/// Who wrote the notes that are ours.
const US: &str = "tolkit";
