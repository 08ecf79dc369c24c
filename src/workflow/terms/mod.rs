//! The term base as a whole: what there is, where it is used, what it lacks, and a new term.

mod add;
mod base;
mod lacking;
mod uses;

pub use add::{Added, NewTerm, NotAdded, add};
pub use base::{ProjectTerm, ProjectTerms, TermText};
pub use lacking::{Lacking, lacking, rules_of_terms};
pub use uses::{TermUse, uses};
