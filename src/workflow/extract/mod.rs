//! Articles → source resources.
//!
//! Each article is read, cut into units, and aligned with the units of its resource, so that a unit keeps its id for as long
//! as it is the same text, edited. Nothing is deleted but what `prune` was asked for.

mod articles;
mod change;
mod ids;
mod leftovers;
mod moves;
mod plan;
mod renamed;
mod request;
mod share;

pub(crate) use articles::{Extracted, extract};
pub(crate) use change::Change;
pub(crate) use request::Request;
pub(crate) use share::Share;

#[cfg(test)]
mod tests;
