//! What the translation memory has, as text or data.

mod format;
mod json;
mod text;

pub(crate) use format::render;
pub(crate) use text::origin;
