//! The ledger: events, and the state that follows from them. Pure: texts in, values out.
//!
//! Each target locale has its own ledger, a line of events that is only ever added to. [`Event`] is one of them, as it
//! stands in a commit message; [`State`] is what a line of them comes to, event by event. Every reader comes to the same
//! state, because nothing but the events counts: neither a clock nor a configuration.

mod event;
mod fold;
mod state;

pub use event::{Event, EventError, EventKind, MAX_MESSAGE, VERSION, Verdict, new_id};
pub use fold::{GRACE, Ignored, Outcome};
pub use state::{Approval, Claim, ItemEntry, Remark, RemarkKind, Stage, State, Submission};

#[cfg(test)]
mod tests;
