//! The items and where they stand, as text or data.

mod format;
mod json;
#[cfg(test)]
mod sample;
mod text;

pub(crate) use format::{FORMATS, Format, render};
