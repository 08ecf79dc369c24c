//! Reviewing: what waits, a text beside its source and beside what was there, and the decision.

mod decide;
mod list;
mod page;
mod unit;

pub(in crate::web) use decide::decide;
pub(in crate::web) use list::list;
pub(in crate::web) use page::show;
