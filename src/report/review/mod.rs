//! What waits for a review, and one text beside its source; as text or data.

mod decision;
mod json;
mod text;

pub(crate) use decision::account;

use super::wrap::push_line;
use super::{Format, Terminal, json as data};
use crate::workflow::review::{Comparison, Waiting};

/// Returns a comparison in a form.
#[must_use]
pub(crate) fn render(format: Format, comparison: &Comparison, terminal: &Terminal<'_>) -> String {
    match format {
        Format::Text => text::render(comparison, terminal),
        Format::Json => json::render(comparison, terminal),
    }
}

/// Returns what waits for a review in a form.
#[must_use]
pub(crate) fn render_list(format: Format, waiting: &[Waiting], terminal: &Terminal<'_>) -> String {
    if format == Format::Json {
        return data::pretty(&json::list(waiting));
    }
    let mut out = String::new();
    if waiting.is_empty() {
        push_line(&mut out, &terminal.words.word("review-nothing"), terminal);
    }
    for item in waiting {
        let mut line = terminal.words.say(&super::desk::review_text(item));
        if item.own {
            line.push_str(&terminal.words.word("review-own"));
        }
        push_line(&mut out, &line, terminal);
    }
    out
}
