//! Editing: the text that a translator works on, with the source of every unit that needs work above it.

mod editing;
mod prepare;
mod skeleton;
mod term_names;
mod terms;
mod unit_notes;

pub use editing::{Begun, Edited, Opened, Opening, begin, finish};
