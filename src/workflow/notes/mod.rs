//! Notes above the units of a text, as comments that go again.
//!
//! A note's line begins with `# `, a word and `> `; the word is the source locale's tag for the source itself. No other
//! comment begins so. A unit that is missing has an empty line `id = ` below its notes, and where it chooses by number the forms of
//! its language, which go again if nobody fills them. A blank line sets each unit with notes apart from what is above it, and goes
//! with them.

mod annotate;
mod empty;
mod lines;
mod note;
mod strip;

pub(super) use annotate::annotate;
pub(super) use lines::Lines;
pub(super) use note::{Heading, Note};
pub(super) use strip::strip;
