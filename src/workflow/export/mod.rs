//! Export: texts of items, with what there is to know of them, for people who work with other programs.

mod item;
mod outcome;
mod packs;
mod run;

pub(in crate::workflow) use item::{kind_said, went_out};
pub use outcome::{Exported, LeftOutItem, Outcome, PacketFile, Why};
pub use run::{Asked, Deliver, export};
