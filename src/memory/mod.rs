//! A translation memory: earlier translations of one locale, found again by texts that are like theirs, or by a phrase.
//!
//! A [`Memory`] is one run of bytes that is built once and read in place, a cache that can be thrown away at any time. Where
//! segments come from and where the bytes are kept is not known here. Pure; may use [`crate::language`] alone.

mod alike;
mod build;
mod bytes;
mod candidates;
mod distance;
mod format;
mod grams;
mod links;
mod phrase;
mod postings;
mod query;
mod reading;
mod segment;
mod stored;
mod table;
mod texts;
mod tokens;

#[cfg(test)]
mod tests;

pub use alike::{CASE, LINKS, MARKS, NUMBERS, PLACEABLES, TAGS, percent};
pub use format::Refused;
pub use phrase::{Found, Side};
pub use query::Match;
pub use segment::{Origin, Segment};
pub use stored::Memory;
