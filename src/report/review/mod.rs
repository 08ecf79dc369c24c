//! What waits for a review, and one text beside its source; as text or data.

mod json;
mod text;

use super::{Format, View, json as data, wrap::push_line};
use crate::workflow::review::{Comparison, Waiting};

/// Returns a comparison in a form.
#[must_use]
pub fn render(format: Format, comparison: &Comparison, view: &View<'_>) -> String {
    match format {
        Format::Text => text::render(comparison, view),
        Format::Json => json::render(comparison, view),
    }
}

/// Returns what waits for a review in a form.
#[must_use]
pub fn render_list(format: Format, waiting: &[Waiting], view: &View<'_>) -> String {
    if format == Format::Json {
        return data::pretty(&json::list(waiting));
    }
    let mut out = String::new();
    if waiting.is_empty() {
        push_line(&mut out, &view.words.word("review-nothing"), view);
    }
    for item in waiting {
        let mut line = view.words.say(&super::desk::review_text(item));
        if item.own {
            line.push_str(&view.words.word("review-own"));
        }
        push_line(&mut out, &line, view);
    }
    out
}
