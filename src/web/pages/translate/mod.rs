//! Translating an item: its units with their sources, each text saved as it is typed, and handing it in.

mod hand_in;
mod page;
mod remembered;
mod save;
mod unit;
mod what_became;

pub(in crate::web) use hand_in::hand_in;
pub(in crate::web) use page::show;
pub(in crate::web) use save::{forget, save};
