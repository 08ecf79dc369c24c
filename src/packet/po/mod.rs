//! PO, for Poedit and the tools of gettext.
//!
//! A text is an entry whose reference is its address; its `msgctxt` is its name, for people. Each plural category is an entry of its own: the plural forms of gettext are not those of CLDR in every
//! language, and have no place for codes, attributes or genders.

mod place;
mod quoted;
mod read;
#[cfg(test)]
mod tests;
mod write;

pub(super) use read::{is_po, read};
pub(super) use write::write;
