//! What changed in the source since each unit was translated, word by word, as text or data.

mod format;
mod json;
mod text;

pub(crate) use format::render;
pub(crate) use text::name_of;
pub(super) use text::{marked, styled};
