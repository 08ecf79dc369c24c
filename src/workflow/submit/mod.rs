//! Handing in translations: checked, stored in the ledger, and out of the way of everybody's work tree. Many are read, checked and
//! sent together.

mod candidate;
mod found;
mod outcome;
mod run;

pub use outcome::{Outcome, Request, Submitted};
pub use run::{submit, submit_all};
