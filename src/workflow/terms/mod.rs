//! The term base: what there is, where it is used, what it lacks, a new term; and the terms of a unit that somebody writes or reviews.

mod add;
mod base;
mod exported;
mod foreign;
mod lacking;
mod of_units;
mod spelled;
mod uses;

pub use add::{Added, NewTerm, NotAdded, add};
pub use base::{ProjectTerm, ProjectTerms, TermText};
pub use exported::export_terms;
pub use foreign::{TermIn, TermLeftAlone, WhyLeftAlone, foreign_term};
pub use lacking::{Lacking, lacking, rules_of_terms};
pub(in crate::workflow) use of_units::{Terms, TermsOfLocales};
pub use uses::{TermUse, uses};
