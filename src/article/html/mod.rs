//! HTML blocks of Markdown: which of it readers read, and where that stands.
//!
//! html5gum says where tags, attributes and comments are. Texts between the tags of block elements are units, with the inline
//! elements in them; so are attributes that are texts, where no such unit has them in it. Nothing is written from a tree.

mod elements;
mod stretch;
mod texts;
mod tokens;
mod writing;

pub(super) use stretch::{Piece, Stretch};
pub(super) use texts::{HtmlReader, HtmlText};
pub(super) use writing::{Quote, between_tags};
