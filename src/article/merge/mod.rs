//! Merging a rendering with the file that is published: what a person wrote there and no unit has, stays.
//!
//! A published article is translated texts, and what stands between them: markup, code, HTML, keys of the front matter. The
//! texts come from the rendering, where a unit has them; what stands between is the source's, unless the file has its own there.
//! [`WrittenPage`] says what the file was when tolkit wrote it last, so that the source's own parts can follow the source.

mod accounts;
mod base;
mod body;
mod front_matter;
mod gap;
mod lineup;
mod merged;
mod pages;
mod parts;

pub use base::{Base, WrittenPage};
pub use merged::{Merged, merge, merge_over, unmerged};
pub use pages::{Lost, Pages};
