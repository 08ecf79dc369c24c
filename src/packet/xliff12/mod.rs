//! XLIFF 1.2 (OASIS Standard, 2008), for the tools of translators.
//!
//! An item is a `file`, a text a `trans-unit` whose `id` is its address. What stays as it is, is a `ph` with the code in it, so that a tool that drops
//! all inline elements still has the text as it is written.

mod read;
#[cfg(test)]
mod tests;
mod write;

pub(super) use read::read;
pub(super) use write::write;

/// The namespace.
const NAMESPACE: &str = "urn:oasis:names:tc:xliff:document:1.2";

/// Namespaces without their versions: there are tools that write 1.1.
const NAMESPACES: &str = "urn:oasis:names:tc:xliff:document:1.";

/// The tool that makes the files.
const US: &str = "tolkit";

/// Who wrote the notes that are ours. The Translate Toolkit looks for the second word, to make them comments of a PO file.
const OUR_NOTES: &str = "tolkit developer";

/// The types of context that a text's address is in, where a tool drops ids: what is after the last colon may have gone into the second.
const PLACE: [&str; 2] = ["sourcefile", "linenumber"];

/// The qualifier of a translation whose source has changed.
const STALE: &str = "x-tolkit-stale";
