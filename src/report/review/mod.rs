//! What waits for a review, and one text beside its source, as text or data; what became of a decision.

mod decision;
mod format;
mod json;
mod list;
mod sentences;
mod text;

pub(crate) use decision::account;
pub(crate) use format::render;
pub(crate) use list::{render_list, said, waiting_text};
pub(crate) use sentences::{about, left_out, remark_text, unit_title};
