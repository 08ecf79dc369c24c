//! Editing: the text that a translator works on, with the source of every unit that needs work above it.

mod editing;
mod prepare;

pub use editing::{Begun, Edited, Opened, Opening, begin, finish};
