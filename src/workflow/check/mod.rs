//! The gate: runs every rule over what there is, and says what blocks.

mod changed;
mod diagnose;
mod gate;
mod item;
mod ledger;
mod policy;
mod references;
mod report;
mod request;
mod resource;
mod run;
mod severities;
mod with_text;

pub use ledger::unapproved;
pub use report::Report;
pub use request::Request;
pub use run::check;
pub(in crate::workflow) use with_text::check_text;
