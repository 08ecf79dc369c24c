//! The forms of a desk.

use super::data::data;
use super::text::text;
use crate::report::{Format, Terminal};
use crate::workflow::desk::Desk;

/// Renders a desk in a form.
#[must_use]
pub(crate) fn render(format: Format, desk: &Desk, terminal: &Terminal<'_>) -> String {
    match format {
        Format::Json => data(desk),
        Format::Text => text(desk, terminal),
    }
}
