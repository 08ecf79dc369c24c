//! The forms of a status.

use super::{json, text};
use crate::report::Terminal;
use crate::report::format::Form;
use crate::workflow::status::Status;

/// A form of a status.
pub(crate) type Format = Form<fn(&Status, &Terminal<'_>) -> String>;

/// All forms, in the order in which help lists them.
pub(crate) const FORMATS: &[Format] = &[
    // A table for a terminal.
    Format::new("text", text::render),
    // Data for scripts.
    Format::new("json", json::render),
];

/// Renders a status in a form.
#[must_use]
pub(crate) fn render(format: Format, status: &Status, terminal: &Terminal<'_>) -> String {
    (format.render)(status, terminal)
}
