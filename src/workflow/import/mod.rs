//! Import: what comes back from people who work with other programs, bound to the texts that went out.

mod blanks;
mod incoming;
mod item;
mod others;
mod our_notes;
mod outcome;
mod present;
mod run;

pub use outcome::{FileIn, Imported, ItemIn, NotIn, OtherIn, TermsIn, UnitIn, WhyAside, WhyRefused};
pub use run::{Asked, Given, import};
