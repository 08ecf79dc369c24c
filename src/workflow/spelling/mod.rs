//! The dictionaries of a project's languages: where they are, and what is in them.

mod kept;
mod read;
mod whereabouts;

pub(in crate::workflow) use read::read_dictionary;
pub(in crate::workflow) use whereabouts::{Place, Whereabouts};
