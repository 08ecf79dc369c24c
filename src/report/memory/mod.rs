//! What the translation memory has, as text or data.

mod format;
mod imported;
mod incoming;
mod json;
mod text;

pub(crate) use format::render;
pub(crate) use imported::{forgotten, imported};
pub(crate) use incoming::incoming;
pub(crate) use text::origin;
