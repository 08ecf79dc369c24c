//! The ledger: events, and the state that follows from them. Pure: texts in, values out.
//!
//! Each target locale has its own ledger, a line of events that is only ever added to. [`Event`] is one of them;
//! [`State`] is what a line of them comes to, event by event. Every reader comes to the same state, because nothing but
//! the events counts: neither a clock nor a configuration.

mod claim;
mod event;
mod fold;
mod oid;
mod outcome;
mod state;
mod texts;
mod wire;

pub use claim::{Claim, Lease};
pub use event::{Details, Event, EventKind, VERSION, Verdict, new_id};
pub use fold::LATEST_CLOCK;
pub use oid::{InvalidOid, Oid};
pub use outcome::{Ignored, Outcome};
pub use state::{
    Approval, Correction, EarlierApproval, ItemEntry, OnBranch, Remark, RemarkKind, Stage, State, Submission,
};
pub use wire::{EventError, MAX_MESSAGE};

#[cfg(test)]
mod tests;
