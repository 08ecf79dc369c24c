//! What waits for a review, and one text beside its source, as text or data; what became of a decision.

mod decision;
mod format;
mod json;
mod list;
mod text;

pub(crate) use decision::account;
pub(crate) use format::render;
pub(crate) use list::render_list;
pub(super) use list::{said, waiting_text};
