//! The forms of differences.

use super::{json, text};
use crate::report::{Format, Terminal};
use crate::workflow::diff::Differences;

/// Renders differences in a form.
#[must_use]
pub(crate) fn render(format: Format, differences: &Differences, terminal: &Terminal<'_>) -> String {
    match format {
        Format::Text => text::render(differences, terminal),
        Format::Json => json::render(differences),
    }
}
