//! The gate: runs every rule over what there is, and says what blocks.

mod baseline;
mod changed;
mod checked;
mod configuration;
mod diagnose;
mod gate;
mod glossaries;
mod item;
mod known;
mod ledger;
mod policy;
mod references;
mod report;
mod request;
mod resource;
mod rolling;
mod run;
mod severities;
mod spellers;
mod suggestions;
mod with_text;

pub use configuration::is_configured_otherwise;
pub use known::{Noted, USUAL_BASELINE, take_out_known, write_baseline};
pub use ledger::unapproved;
pub use report::{Known, Report};
pub use request::Request;
pub use run::check;
pub(in crate::workflow) use with_text::{ItemText, check_alone, check_text, check_texts};
