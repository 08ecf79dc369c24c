//! The forms of what was found.

use super::{json, text};
use crate::model::Locale;
use crate::report::{Format, Terminal};
use crate::workflow::memory::Found;

/// Renders what was found for a text in each locale that was asked for.
#[must_use]
pub(crate) fn render(format: Format, asked: &str, found: &[(Locale, Found)], terminal: &Terminal<'_>) -> String {
    match format {
        Format::Text => text::render(asked, found, terminal),
        Format::Json => json::render(found),
    }
}
