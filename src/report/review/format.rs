//! The forms of a text beside its source.

use super::{json, text};
use crate::report::{Format, Terminal};
use crate::workflow::review::Comparison;

/// Renders a comparison in a form.
#[must_use]
pub(crate) fn render(format: Format, comparison: &Comparison, terminal: &Terminal<'_>) -> String {
    match format {
        Format::Text => text::render(comparison, terminal),
        Format::Json => json::render(comparison, terminal),
    }
}
