//! An article and its translation as a whole file: which text is which.
//!
//! Sections are paired first, then what is in them. What two texts have in common that no translation changes (links, code, numbers,
//! names) is evidence. Where there is none against it, the order of both sides counts, if the structure around agrees.

mod beside;
mod chain;
mod contents;
mod contradiction;
mod doubt;
mod evidence;
mod form;
mod guess;
mod halves;
mod item;
mod lengths;
mod order;
mod pair;
mod sequence;
mod side;
mod stretches;
#[cfg(test)]
mod tests;
mod titles;
mod tokens;

pub use doubt::Doubt;
pub use pair::{Pairing, Refused, pair};
