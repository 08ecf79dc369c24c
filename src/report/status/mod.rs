//! The items and where they stand, as text or data.

mod format;
mod json;
#[cfg(test)]
mod sample;
mod text;
mod words;

pub(crate) use format::{FORMATS, Format, render};
pub(crate) use words::{MARK, counts, due, is_due, name_of_state};
