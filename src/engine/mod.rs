//! Engines: programs of others that draft translations. None is built in; a project names the one that it wants to ask.
//!
//! An engine gets a line of JSON for each text, and gives one back for each that it drafts. Pure but for [`Engine`], which runs the program.

mod mask;
mod process;
mod reading;
mod wire;

pub use mask::{Masked, Misplaced};
pub use process::{Ended, Engine, Heard};
pub use wire::{Answer, Example, Placeable, Previous, Request, TermForm, TermInText, Variant};
