//! Approved translations → commits: one for each item, with everybody's credit, without touching what anybody has changed.
//!
//! A commit is made in the object database. Then the branch moves, if it is still where it was; then the files that the
//! commit changed follow in the work tree and the index; then the ledger is told. The journal makes each of these a step that a
//! kill can follow.

mod committer;
mod message;
mod outcome;
mod plan;
mod run;
mod target;

pub use outcome::{CommitOutcome, Committed, CommittedItem, Push, Request};
pub use run::commit;
